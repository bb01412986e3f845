/** Canonical name → what is sent for it; `undefined`: it is left out. */
export type Values = Readonly<Record<string, unknown>>;
