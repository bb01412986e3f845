import type { ParameterDefinition } from '@kamerton/parameter-schema';
import type { Finding } from '../failures/invalid-failure.js';
import { nearest } from './nearest.js';

type Schema = Readonly<Record<string, ParameterDefinition>>;

export const definitionOf = (schema: Schema, name: string): ParameterDefinition | undefined =>
  Object.hasOwn(schema, name) ? schema[name] : undefined;

/** What to say of a name that the schema does not have: the runtime's own name is one that people know. */
export function unknownParameter(schema: Schema, name: string): Finding {
  const canonical = Object.entries(schema).find(
    ([, { wire_name: wire }]) => wire === name || wire.endsWith(`.${name}`),
  )?.[0];
  const near = canonical ?? nearest(name, Object.keys(schema));
  const hint =
    near === undefined ? '' : canonical === undefined ? ` Did you mean ${near}?` : ` It is called ${near} here.`;
  return { parameter: name, code: 'UNKNOWN_PARAMETER', message: `${name}: this model has no such parameter.${hint}` };
}
