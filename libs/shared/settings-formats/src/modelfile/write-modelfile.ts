import type { CarriedSetting } from '../carried-setting.js';
import { WrittenValue } from './written-value.js';

/** One `PARAMETER` line for each value, and for each item of a list. */
export const writeModelfile = (settings: readonly CarriedSetting[]): string =>
  settings
    .flatMap(({ field, written }) =>
      [written].flat().map((value) => `PARAMETER ${field.path.join('.')} ${quoted(String(value)) ?? ''}\n`),
    )
    .join('');

/** The text as Ollama reads it back, in quotes where it needs them; `null`: there is no way to write it. */
export const quoted = (text: string): string | null =>
  ['', '"', '"""'].map((quote) => `${quote}${text}${quote}`).find((written) => readsAs(written, text)) ?? null;

const readsAs = (written: string, text: string): boolean => {
  const value = new WrittenValue();
  for (const character of written) {
    if (/[\r\n]/.test(character) && value.isClosed) return false;
    value.add(character);
  }
  return value.isClosed && value.text === text;
};
