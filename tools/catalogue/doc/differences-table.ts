import type { Fact, ParameterDefinition, Provenance } from '@kamerton/parameter-schema';
import type { ModelSchema } from '@kamerton/runtime-catalog';
import { code, defaultWords, evidenceWords, outsideWords, rangeWords, table, typeWords } from './words.ts';

/** In what another version, engine or model differs from the usual one; an empty text: in nothing. */
export const differencesTable = (usual: ModelSchema, other: ModelSchema): string => {
  const before = usual.schema.parameters;
  const after = other.schema.parameters;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const rows = names.flatMap((name) => {
    const difference = differenceOf(before[name], after[name], omissionOf(other, name));
    return difference === null ? [] : [[code(name), ...difference]];
  });
  return rows.length === 0 ? '' : table(['parameter', 'here', 'evidence'], rows);
};

const differenceOf = (
  before: ParameterDefinition | undefined,
  after: ParameterDefinition | undefined,
  omission: string | null,
): readonly [string, string] | null => {
  if (after === undefined) return before === undefined ? null : ['not offered', omission ?? ''];
  if (before === undefined)
    return [
      facetsOf(after)
        .map(([name, words]) => `${name} ${words}`)
        .join(', '),
      evidenceWords(after.provenance),
    ];
  const known = new Map(facetsOf(before));
  const moved = facetsOf(after).filter(([name, words]) => known.get(name) !== words);
  const movedFacets = moved.flatMap(([name]) => (name === 'default' ? ['default'] : name === 'range' ? limits : []));
  const evidence = evidenceWords(newsOf(before.provenance, after.provenance, movedFacets));
  if (moved.length === 0 && evidence === '') return null;
  return [
    moved.length === 0 ? 'the same, on other evidence' : moved.map(([name, words]) => `${name} ${words}`).join(', '),
    evidence,
  ];
};

const limits = ['min', 'max', 'enum', 'max_items'];

/** The facts of what moved, and those that are others; what rests on the same fact as before needs no second telling. */
const newsOf = (before: Provenance, after: Provenance, moved: readonly string[]): Provenance => {
  const told: Readonly<Record<string, Fact>> = before;
  return Object.fromEntries(
    Object.entries(after).filter(
      ([facet, fact]) => moved.includes(facet) || JSON.stringify(told[facet]) !== JSON.stringify(fact),
    ),
  );
};

const facetsOf = (definition: ParameterDefinition): readonly (readonly [string, string])[] => [
  ['type', typeWords(definition)],
  ['default', defaultWords(definition)],
  ['range', rangeWords(definition)],
  ['outside it', outsideWords(definition)],
];

const omissionOf = ({ omissions }: ModelSchema, name: string): string | null =>
  omissions.find(({ parameter }) => parameter === name)?.evidence ?? null;
