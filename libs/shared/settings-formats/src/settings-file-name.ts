import type { SettingsFormat } from '@kamerton/contract';
import { notations } from './settings-format.js';

const longest = 80;

/** A file name for an export: letters, digits, dots, dashes and underscores, whatever the model is called. */
export const settingsFileName = (format: SettingsFormat, model: string, profile: string | null): string => {
  const parts = profile === null ? [model] : [model, profile];
  const base = parts
    .join('-')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replaceAll(/^[.-]+|[.-]+$/g, '')
    .slice(0, longest);
  return notations[format].fileName(base === '' ? 'settings' : base);
};
