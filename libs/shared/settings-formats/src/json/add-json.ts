import type { SettingsReading } from '../settings-reading.js';
import { jsonFields } from './json-fields.js';

/** Where a JSON object stands in a larger text: the line of its beginning. */
export interface JsonPlace {
  readonly firstLine?: number;
}

/** Every field of a JSON object as a setting; `null` sets nothing. */
export const addJson = (
  reading: SettingsReading,
  text: string,
  unknown: string,
  { firstLine = 1 }: JsonPlace = {},
): void => {
  const fields = jsonFields(text);
  if ('problem' in fields) {
    reading.pass({ text: text.trim(), line: firstLine }, fields.problem);
    return;
  }
  for (const field of fields) {
    const setting = { ...field, line: field.line + firstLine - 1 };
    if (field.value === null) reading.pass(setting, 'null sets nothing');
    else reading.add({ ...setting, written: field.value }, unknown);
  }
};
