import type { SettingsFile, SettingsFileField } from '@kamerton/runtime-catalog';
import type { CarriedSetting } from '../carried-setting.js';
import type { ParsedSettings } from '../parsed-settings.js';
import { SettingsReading } from '../settings-reading.js';
import { quotedWord, words, type Word } from '../shell/words.js';

const program = /(^|[/\\])llama-[\w-]+(\.exe)?$/;
const looksLikeFlag = ({ text }: Word): boolean => /^-(?![.\d])./.test(text);

/** A llama.cpp command line, or a part of one. The server takes a value as the word after its flag, never behind a `=`. */
export const parseServerFlags = (text: string, file: SettingsFile): ParsedSettings => {
  const reading = new SettingsReading(file);
  const line = words(text);
  for (let at = 0; at < line.length; at += 1) {
    const word = line[at];
    if (word === undefined) break;
    const name = flagName(word.text);
    const field = reading.field(name);
    if (field !== undefined) at += addFlag(reading, field, { ...word, text: name }, line[at + 1]);
    else if (looksLikeFlag(word)) at += passFlag(reading, name, word, line.slice(at + 1));
    else if (!program.test(word.text)) reading.pass(word, 'no flag');
  }
  return reading.finish();
};

/** common/arg.cpp : common_params_parse_ex takes `--top_k` for `--top-k`. */
const flagName = (text: string): string => (text.startsWith('--') ? text.replaceAll('_', '-') : text);

/** Gives how many further words belong to the flag. */
const addFlag = (reading: SettingsReading, field: SettingsFileField, flag: Word, next: Word | undefined): 0 | 1 => {
  const { text: name, line } = flag;
  if (field.bare !== undefined) {
    reading.add({ name, written: !field.bare.negations.includes(name), text: name, line }, '');
    return 0;
  }
  if (next === undefined) reading.pass(flag, 'its value is missing');
  else if (next.open) reading.pass({ text: `${name} ${next.text}`, line }, 'a quote is never closed');
  else reading.add({ name, written: next.text, text: `${name} ${quotedWord(next.text)}`, line }, '');
  return 1;
};

/** A flag that sets no parameter goes with all that is no flag behind it. */
const passFlag = (reading: SettingsReading, name: string, flag: Word, rest: readonly Word[]): number => {
  const following = rest.findIndex(looksLikeFlag);
  const values = following === -1 ? rest : rest.slice(0, following);
  const text = [flag, ...values].map((word) => quotedWord(word.text)).join(' ');
  const [before, joined] = [name.split('=')[0] ?? name, name.includes('=')];
  const unknown =
    joined && reading.field(before) !== undefined
      ? `llama.cpp refuses the =, and wants the value as the next word: ${before} …`
      : 'a flag that sets nothing which a request could';
  reading.add({ name, written: undefined, text, line: flag.line }, unknown);
  return values.length;
};

/** One flag on each line, joined to one command line. */
export const writeServerFlags = (settings: readonly CarriedSetting[]): string => {
  const flags = settings.flatMap(({ field, written }) => [written].flat().map((value) => flagFor(field, value)));
  return flags.length === 0 ? '' : `${flags.join(' \\\n')}\n`;
};

const flagFor = (field: SettingsFileField, value: unknown): string => {
  const name = field.path.join('.');
  if (field.bare !== undefined) return value === true ? name : (field.bare.negations[0] ?? name);
  return `${name} ${quotedWord(String(value))}`;
};
