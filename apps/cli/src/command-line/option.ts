/** What the shell can offer for a word. */
export const completedKinds = ['model', 'parameter', 'assignment', 'profile', 'preset', 'runtime', 'file'] as const;
export type CompletedKind = (typeof completedKinds)[number];

export interface Option {
  /** `list`: may be given several times. */
  readonly kind: 'text' | 'list' | 'flag';
  readonly summary: string;
  readonly alias?: string;
  readonly choices?: readonly string[];
  readonly completes?: CompletedKind;
}

export interface Positional {
  readonly name: string;
  readonly summary: string;
  readonly choices?: readonly string[];
  readonly completes?: CompletedKind;
}
