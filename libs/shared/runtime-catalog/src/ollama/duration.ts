/** A number is a time in seconds (api/types.go : Duration); canonically it is written with its unit. */
export const durationFromWire = (value: unknown): unknown => (typeof value === 'number' ? `${value}s` : value);
