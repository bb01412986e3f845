import { PayloadReader } from '../payload/payload-reader.js';
import { UnreadablePayload } from '../unreadable-payload.js';

export interface KnownFields {
  /** Sorted; `null`: the server gives no API document or one without these requests. */
  readonly fields: readonly string[] | null;
  readonly warnings: readonly string[];
}

const requests = ['ChatCompletionRequest', 'CompletionRequest'];

/** Request fields of /openapi.json. An optional answer: an unreadable one is a warning, no failure of discovery. */
export const readKnownFields = (payload: unknown): KnownFields => {
  if (payload === undefined) return { fields: null, warnings: [] };
  try {
    const schemas = new PayloadReader('GET /openapi.json', payload).at('components').at('schemas');
    const described = requests.map((name) => schemas.at(name)).filter((schema) => !schema.isAbsent);
    const fields = described.flatMap((schema) => Object.keys(schema.at('properties').record()));
    return { fields: fields.length === 0 ? null : [...new Set(fields)].sort(), warnings: [] };
  } catch (error) {
    if (!(error instanceof UnreadablePayload)) throw error;
    return { fields: null, warnings: [error.message] };
  }
};
