import type { SettingsFile } from '@kamerton/runtime-catalog';
import type { CarriedSetting } from '../carried-setting.js';
import { addJson } from '../json/add-json.js';
import { writtenObject } from '../json/written-object.js';
import type { ParsedSettings } from '../parsed-settings.js';
import { SettingsReading } from '../settings-reading.js';

/** Why a field of a generation config is passed over. */
export const noSamplingDefault = 'vLLM takes no sampling default from it';

export const parseGenerationConfig = (text: string, file: SettingsFile): ParsedSettings => {
  const reading = new SettingsReading(file);
  addJson(reading, text, noSamplingDefault);
  return reading.finish();
};

export const writeGenerationConfig = (settings: readonly CarriedSetting[]): string =>
  `${JSON.stringify(writtenObject(settings), null, 2)}\n`;
