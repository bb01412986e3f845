import type { SettingsFile } from '@kamerton/runtime-catalog';
import type { CarriedSetting } from '../carried-setting.js';
import { addJson } from '../json/add-json.js';
import { writtenObject } from '../json/written-object.js';
import type { ParsedSettings } from '../parsed-settings.js';
import { SettingsReading } from '../settings-reading.js';

export const parseOpenaiRequest = (text: string, file: SettingsFile): ParsedSettings => {
  const reading = new SettingsReading(file);
  addJson(reading, text, 'OpenAI’s API has no parameter of this name');
  return reading.finish();
};

export const writeOpenaiRequest = (settings: readonly CarriedSetting[]): string =>
  `${JSON.stringify(writtenObject(settings), null, 2)}\n`;
