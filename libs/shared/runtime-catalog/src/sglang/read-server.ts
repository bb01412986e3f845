import { PayloadReader } from '../payload/payload-reader.js';
import { UnreadablePayload } from '../unreadable-payload.js';
import { settingNames } from './server-settings.js';

export interface ServerSettings {
  readonly settings: Readonly<Record<string, string | number | boolean>>;
  /** As the server holds it: JSON in a string, an object, or nothing. */
  readonly preferred: unknown;
  readonly warnings: readonly string[];
}

/** What /server_info says of how the server was started. An optional answer: an unreadable one is a warning. */
export const readServer = (payload: unknown): ServerSettings => {
  if (payload === undefined) return { settings: {}, preferred: null, warnings: [] };
  try {
    const info = new PayloadReader('GET /server_info', payload);
    const settings: Record<string, string | number | boolean> = {};
    for (const name of settingNames) {
      const value: unknown = info.at(name).value;
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') settings[name] = value;
    }
    return { settings, preferred: info.at('preferred_sampling_params').value, warnings: [] };
  } catch (error) {
    if (!(error instanceof UnreadablePayload)) throw error;
    return { settings: {}, preferred: null, warnings: [error.message] };
  }
};
