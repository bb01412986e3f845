import { UsageFailure } from '../failures/usage-failure.js';

export interface Assignment {
  readonly name: string;
  /** Empty: nothing behind the `=`. */
  readonly text: string;
}

/** `name=value`. @throws UsageFailure */
export function assignment(word: string, where = ''): Assignment {
  const sign = word.indexOf('=');
  if (sign < 1) throw new UsageFailure(`${where}"${word}" must be of the form name=value.`);
  return { name: word.slice(0, sign), text: word.slice(sign + 1) };
}

/** Each name once: of two values for one name nobody knows which is meant. @throws UsageFailure */
export function assignments(words: readonly string[], where = ''): readonly Assignment[] {
  const all = words.map((word) => assignment(word, where));
  const seen = new Set<string>();
  for (const { name } of all) {
    if (seen.has(name)) throw new UsageFailure(`${where}${name} is given twice.`);
    seen.add(name);
  }
  return all;
}
