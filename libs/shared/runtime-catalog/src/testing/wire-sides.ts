import { validateValue } from '@kamerton/parameter-schema';
import type { ParameterDefinition, SpecialMeaning } from '@kamerton/parameter-schema';
import fc from 'fast-check';
import { runtimeKinds } from '../runtime-kinds.js';
import type { WireSide } from '../wire/wire-side.js';
import { exampleOf } from './example-facts.js';

const sides: ReadonlyMap<string, WireSide> = new Map(
  runtimeKinds.flatMap((kind) => {
    const { schema } = kind.schema(exampleOf(kind.id), 'en');
    return kind.dialects.map(({ id: dialect }) => [`${kind.id} ${dialect}`, { kind, dialect, schema }] as const);
  }),
);

/** Names rather than sides, so that a counterexample can be read. */
export const anyName = fc.constantFrom(...sides.keys());

export const sideOf = (name: string): WireSide => {
  const side = sides.get(name);
  if (side === undefined) throw new Error(`no side called ${name}`);
  return side;
};

export const isAllowed = ({ schema }: WireSide, name: string, value: unknown): boolean => {
  const definition = schema.parameters[name];
  return definition !== undefined && validateValue(name, definition, value).length === 0;
};

export const meaningOf = (definition: ParameterDefinition | undefined, value: unknown): SpecialMeaning | undefined =>
  definition !== undefined && 'special' in definition
    ? definition.special?.find((special) => special.value === value)?.meaning
    : undefined;
