import type { KnownFieldRule } from '../runtime-kind.js';

/** What a property of the server's JSON schema rules, itself or in one of its alternatives; `null`: nothing of use here. */
export const fieldRule = (property: unknown): KnownFieldRule | null => {
  const variants = alternatives(property);
  const maxItems = variants.map((variant) => variant['maxItems']).find(isCount);
  const values = variants.map((variant) => variant['enum']).find(isWordList);
  if (maxItems === undefined && values === undefined) return null;
  return {
    ...(maxItems === undefined ? {} : { max_items: maxItems }),
    ...(values === undefined ? {} : { enum: values }),
  };
};

type Variant = Readonly<Record<string, unknown>>;

/** Pydantic writes `X | None` as anyOf. */
const alternatives = (property: unknown): readonly Variant[] => {
  if (!isRecord(property)) return [];
  const anyOf: unknown = Object.hasOwn(property, 'anyOf') ? property['anyOf'] : undefined;
  return [property, ...(Array.isArray(anyOf) ? anyOf.filter(isRecord) : [])];
};

const isRecord = (value: unknown): value is Variant =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const isWordList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
