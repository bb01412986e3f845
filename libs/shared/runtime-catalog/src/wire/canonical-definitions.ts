import type { ParameterDefinition } from '@kamerton/parameter-schema';
import { runtimeKinds } from '../runtime-kinds.js';
import { unknownModel } from '../schema/unknown-model.js';
import { isCodeIn, meaningIn } from './express-there.js';
import { ownMeaning } from './own-meaning.js';

/**
 * What the kinds know of a parameter, of a model of which nothing is known; empty: there is no such canonical name. A kind that
 * gives it a meaning of its own has no say.
 */
export const canonicalDefinitions = (parameter: string): readonly ParameterDefinition[] =>
  (known ??= collect()).get(parameter) ?? [];

/**
 * The definition by which a value that belongs to no kind is understood: one that knows it for a code, if all that know it for
 * anything agree. `undefined`: it is a plain value, or kinds disagree on what it means.
 */
export const canonicalDefinition = (parameter: string, value: unknown): ParameterDefinition | undefined => {
  const knowing = canonicalDefinitions(parameter).filter((definition) => meaningIn(definition, value) !== undefined);
  const meanings = new Set(knowing.map((definition) => meaningIn(definition, value)));
  if (meanings.size !== 1) return undefined;
  return knowing.find((definition) => isCodeIn(definition, value)) ?? knowing[0];
};

let known: ReadonlyMap<string, readonly ParameterDefinition[]> | undefined;

const collect = (): ReadonlyMap<string, readonly ParameterDefinition[]> => {
  const collected = new Map<string, readonly ParameterDefinition[]>();
  for (const kind of runtimeKinds) {
    const { schema } = kind.schema(unknownModel(kind.id), 'en');
    for (const [parameter, definition] of Object.entries(schema.parameters)) {
      if (ownMeaning(kind, parameter) !== null) continue;
      collected.set(parameter, [...(collected.get(parameter) ?? []), definition]);
    }
  }
  return collected;
};
