import type { SettingsFile } from '@kamerton/runtime-catalog';
import type { CarriedSetting } from '../carried-setting.js';
import { noSamplingDefault } from '../generation-config/generation-config.js';
import { addJson } from '../json/add-json.js';
import { writtenObject } from '../json/written-object.js';
import type { ParsedSettings } from '../parsed-settings.js';
import { SettingsReading } from '../settings-reading.js';
import { quotedWord, words, type Word } from '../shell/words.js';

const flag = '--override-generation-config';

/** The JSON by itself, or a command line in which the flag stands: `flag JSON`, `flag=JSON` or `flag.name value`. */
export const parseOverrideGenerationConfig = (text: string, file: SettingsFile): ParsedSettings => {
  const reading = new SettingsReading(file);
  if (/^\s*[{[]/.test(text) || text.trim() === '') {
    if (text.trim() !== '') addJson(reading, text, noSamplingDefault);
  } else {
    addCommandLine(reading, words(text));
  }
  return reading.finish();
};

const addCommandLine = (reading: SettingsReading, line: readonly Word[]): void => {
  for (let at = 0; at < line.length; at += 1) {
    const word = line[at];
    if (word === undefined) return;
    const [, name, dotted, , joined] = /^(--[\w-]+)(?:\.([\w.]+))?(=([^]*))?$/.exec(word.text) ?? [];
    if (name?.replaceAll('_', '-') !== flag) {
      reading.pass(
        word,
        name === undefined ? 'not the flag with the settings' : 'a flag that sets no sampling default',
      );
      continue;
    }
    if (joined === undefined) at += 1;
    const value = joined ?? line[at]?.text;
    if (value === undefined) reading.pass(word, 'its value is missing');
    else if (dotted === undefined) addJson(reading, value, noSamplingDefault, { firstLine: word.line });
    else addDotted(reading, dotted, value, word);
  }
};

/** vllm/utils/argparse_utils.py : FlexibleArgumentParser turns a dotted name into JSON, and takes for text what is none. */
const addDotted = (reading: SettingsReading, name: string, value: string, { line }: Word): void => {
  const text = `${flag}.${name} ${value}`;
  reading.add({ name, written: jsonOrText(value), text, line }, noSamplingDefault);
};

const jsonOrText = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

export const writeOverrideGenerationConfig = (settings: readonly CarriedSetting[]): string =>
  `${flag} ${quotedWord(JSON.stringify(writtenObject(settings)))}\n`;
