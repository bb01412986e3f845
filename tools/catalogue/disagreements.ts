import type { ParameterDefinition } from '@kamerton/parameter-schema';
import type { CataloguedKind } from './catalogued-kinds.ts';
import { placesOf, type ReferenceParameter } from './reference-facts.ts';

/** Where the catalogue says something else than the reference about the same parameter, one line for each facet. */
export const disagreements = (
  { kind, variants: [usual] }: CataloguedKind,
  reference: ReferenceParameter,
): readonly string[] => {
  const places = placesOf(reference);
  const field = kind.dialects
    .flatMap(({ fields }) => fields)
    .find(({ path, aliases = [] }) => [path, ...aliases].some((place) => places.includes(place.join('.'))));
  const definition = field && kind.schema(usual.facts, 'en').schema.parameters[field.parameter];
  return definition === undefined
    ? []
    : facets.flatMap(({ name, of, said }) => compare(name, said(reference), of(definition)));
};

const compare = (facet: string, said: unknown, here: unknown): readonly string[] =>
  said === undefined || said === null || JSON.stringify(said) === JSON.stringify(here)
    ? []
    : [`${facet}: reference ${JSON.stringify(said)}, catalogue ${JSON.stringify(here) ?? 'nothing'}`];

const outside: Readonly<Record<string, string>> = { clamp: 'clamped', passthrough: 'unchecked', ignored: 'ignored' };

const facets: readonly {
  readonly name: string;
  readonly of: (definition: ParameterDefinition) => unknown;
  readonly said: (reference: ReferenceParameter) => unknown;
}[] = [
  { name: 'default', of: (definition) => definition.default, said: (reference) => reference.default },
  { name: 'min', of: lowest, said: ({ min }) => min },
  { name: 'max', of: (definition) => ('max' in definition ? definition.max : undefined), said: ({ max }) => max },
  {
    name: 'min excluded',
    of: (definition) => 'exclusive_min' in definition && definition.exclusive_min,
    said: ({ min, exclusiveMin = false }) => (min === undefined ? undefined : exclusiveMin),
  },
  {
    name: 'max excluded',
    of: (definition) => 'exclusive_max' in definition && definition.exclusive_max,
    said: ({ max, exclusiveMax = false }) => (max === undefined ? undefined : exclusiveMax),
  },
  {
    name: 'enum',
    of: (definition) => (definition.type === 'enum' ? wordsOf(definition.enum) : undefined),
    said: ({ type, enum: words }) => (type === 'enum' && words !== undefined ? wordsOf(words) : undefined),
  },
  {
    name: 'max items',
    of: (definition) => (definition.type === 'list' ? definition.max_items : undefined),
    said: ({ maxItems }) => maxItems,
  },
  { name: 'scope', of: ({ scope }) => scope, said: ({ scope }) => scope },
  {
    name: 'out of range',
    of: (definition) => definition.out_of_range,
    said: ({ outOfRange }) =>
      typeof outOfRange === 'string' && outOfRange.startsWith('reject') ? 'refused' : outside[outOfRange ?? ''],
  },
];

/** A special value below the range is a lower end as the reference counts. */
function lowest(definition: ParameterDefinition): number | undefined {
  if (definition.type !== 'float' && definition.type !== 'int') return undefined;
  const { min, special = [] } = definition;
  return min === undefined ? undefined : Math.min(min, ...special.map(({ value }) => value));
}

/** Spelled alike, in one order: some protocols write capitals, and on and off where there are booleans here. */
const wordsOf = (words: readonly unknown[]): readonly string[] =>
  words.map((word) => switches.get(word) ?? String(word).toLowerCase()).toSorted();

const switches: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [true, 'on'],
  [false, 'off'],
]);
