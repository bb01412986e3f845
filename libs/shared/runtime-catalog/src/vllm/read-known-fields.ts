import { PayloadReader } from '../payload/payload-reader.js';
import type { KnownFieldRule } from '../runtime-kind.js';
import { UnreadablePayload } from '../unreadable-payload.js';
import { fieldRule } from './field-rule.js';

export interface KnownFields {
  /** Sorted; `null`: the server gives no API document or one without these requests. */
  readonly fields: readonly string[] | null;
  readonly rules: Readonly<Record<string, KnownFieldRule>>;
  readonly warnings: readonly string[];
}

/** The earlier one's rules win for a field that both have. */
const requests = ['ChatCompletionRequest', 'CompletionRequest'];

/** Request fields of /openapi.json. An optional answer: an unreadable one is a warning, no failure of discovery. */
export const readKnownFields = (payload: unknown): KnownFields => {
  if (payload === undefined) return { fields: null, rules: {}, warnings: [] };
  try {
    const schemas = new PayloadReader('GET /openapi.json', payload).at('components').at('schemas');
    const properties = new Map<string, unknown>();
    for (const name of requests) {
      const schema = schemas.at(name);
      if (schema.isAbsent) continue;
      for (const [field, property] of Object.entries(schema.at('properties').record())) {
        if (!properties.has(field)) properties.set(field, property);
      }
    }
    const rules = [...properties].flatMap(([field, property]) => {
      const rule = fieldRule(property);
      return rule === null ? [] : [[field, rule] as const];
    });
    return {
      fields: properties.size === 0 ? null : [...properties.keys()].sort(),
      rules: Object.fromEntries(rules),
      warnings: [],
    };
  } catch (error) {
    if (!(error instanceof UnreadablePayload)) throw error;
    return { fields: null, rules: {}, warnings: [error.message] };
  }
};
