import type { ReadSetting } from '../../settings-file.js';
import { samplersFromLetters } from '../sampler-letters.js';

const names = new Set([
  ...['dry', 'top_k', 'typ_p', 'top_p', 'top_n_sigma', 'min_p', 'temperature', 'xtc', 'infill', 'penalties'],
  'adaptive_p',
]);

/** Other spellings that the server knows on its command line; which ones was tried on b10488. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['top-k', 'top_k'],
  ['top-p', 'top_p'],
  ['nucleus', 'top_p'],
  ['typ-p', 'typ_p'],
  ['typ', 'typ_p'],
  ['min-p', 'min_p'],
  ['temp', 'temperature'],
  ['top-n-sigma', 'top_n_sigma'],
  ['adaptive-p', 'adaptive_p'],
]);

/** `--samplers`: names in any case, with semicolons between them. */
export const readSamplers = (written: unknown): ReadSetting => {
  const given = String(written)
    .split(';')
    .filter((name) => name !== '');
  const known = given.map((name) => samplerCalled(name.toLowerCase()));
  return chosen(
    known,
    given.filter((_, index) => known[index] === undefined),
  );
};

/** `--sampler-seq`: one letter for each. */
export const readSamplerLetters = (written: unknown): ReadSetting => {
  const given = Array.from(String(written));
  const known = given.map((letter) => {
    const [sampler] = [samplersFromLetters(letter)].flat();
    return sampler === letter ? undefined : String(sampler);
  });
  return chosen(
    known,
    given.filter((_, index) => known[index] === undefined),
  );
};

/** An empty chain is an empty text, which the server takes. */
export const samplersAsFlag = (value: unknown): string | undefined =>
  Array.isArray(value) && value.every((name) => names.has(String(name))) ? value.join(';') : undefined;

const samplerCalled = (name: string): string | undefined => (names.has(name) ? name : otherNames.get(name));

const chosen = (known: readonly (string | undefined)[], skipped: readonly string[]): ReadSetting => ({
  value: known.filter((name) => name !== undefined),
  ...(skipped.length > 0 && { passedOver: `llama.cpp knows no sampler called ${skipped.join(', ')}, and skips it` }),
});
