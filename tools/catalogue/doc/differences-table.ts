import type { ParameterDefinition } from '@kamerton/parameter-schema';
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
  if (after === undefined) return before === undefined ? null : ['not heeded', omission ?? ''];
  if (before === undefined)
    return [
      facetsOf(after)
        .map(([name, words]) => `${name} ${words}`)
        .join(', '),
      evidenceWords(after.provenance),
    ];
  const known = new Map(facetsOf(before));
  const moved = facetsOf(after).filter(([name, words]) => known.get(name) !== words);
  if (moved.length === 0) return null;
  return [moved.map(([name, words]) => `${name} ${words}`).join(', '), evidenceWords(after.provenance)];
};

const facetsOf = (definition: ParameterDefinition): readonly (readonly [string, string])[] => [
  ['type', typeWords(definition)],
  ['default', defaultWords(definition)],
  ['range', rangeWords(definition)],
  ['outside it', outsideWords(definition)],
];

const omissionOf = ({ omissions }: ModelSchema, name: string): string | null =>
  omissions.find(({ parameter }) => parameter === name)?.evidence ?? null;
