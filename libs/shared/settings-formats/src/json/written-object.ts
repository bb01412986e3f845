import type { CarriedSetting } from '../carried-setting.js';

/** The settings as one JSON object; a name with dots is one name. */
export const writtenObject = (settings: readonly CarriedSetting[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(settings.map(({ field, written }) => [field.path.join('.'), written]));
