/** The one-letter codes that `samplers` may be written in (common/sampling.cpp : common_sampler_type_to_chr). */
const samplers: ReadonlyMap<string, string> = new Map([
  ['d', 'dry'],
  ['k', 'top_k'],
  ['y', 'typ_p'],
  ['p', 'top_p'],
  ['s', 'top_n_sigma'],
  ['m', 'min_p'],
  ['t', 'temperature'],
  ['x', 'xtc'],
  ['i', 'infill'],
  ['e', 'penalties'],
  ['a', 'adaptive_p'],
]);

/** `kt` → top_k, temperature. Text with any other letter, which the server would skip, comes back as it is. */
export const samplersFromLetters = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  const names = Array.from(value, (letter) => samplers.get(letter));
  return names.every((name) => name !== undefined) ? names : value;
};
