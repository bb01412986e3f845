import type { SettingsFormat } from '@kamerton/contract';
import { jsonFields } from './json/json-fields.js';
import { limitUnread, maxSettingsLength, shown } from './limits.js';
import type { ReadSettings } from './parsed-settings.js';
import { kindFile, notations } from './settings-format.js';

/**
 * The settings in a text, as the runtime that the format belongs to would read them. Never throws, whatever the text is: what
 * is no setting, and what the runtime would refuse or pass over, is in `unread` with its line and the reason. Of a text beyond
 * `maxSettingsLength` nothing is read.
 */
export const parseSettings = (format: SettingsFormat, text: string): ReadSettings => {
  const { kind, file } = kindFile(format, format === 'openai' && isForCompletions(text));
  const from = { kind, schema: file.schema() };
  if (text.length > maxSettingsLength) {
    const reason = `longer than ${maxSettingsLength} characters`;
    return { from, values: {}, unread: [{ text: shown(text), line: 1, reason }] };
  }
  const { values, unread } = notations[format].parse(text, file);
  return { from, values, unread: limitUnread(unread) };
};

/** A body with a prompt and without messages is one for /v1/completions. */
const isForCompletions = (text: string): boolean => {
  if (text.length > maxSettingsLength) return false;
  const fields = jsonFields(text);
  if ('problem' in fields) return false;
  const names = fields.map(({ name }) => name);
  return names.includes('prompt') && !names.includes('messages');
};
