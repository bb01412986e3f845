import type { Fact, ParameterDefinition } from '@kamerton/parameter-schema';

/** The definition with another default; `null` when the value is not of the definition's type. */
export const withDefault = (
  definition: ParameterDefinition,
  value: unknown,
  fact: Fact,
): ParameterDefinition | null => {
  const provenance = { ...definition.provenance, default: fact };
  switch (definition.type) {
    case 'float':
    case 'int':
      return typeof value === 'number' ? { ...definition, default: value, provenance } : null;
    case 'bool':
      return typeof value === 'boolean' ? { ...definition, default: value, provenance } : null;
    case 'string':
      return typeof value === 'string' ? { ...definition, default: value, provenance } : null;
    case 'enum':
      return isEnumValue(value) && definition.enum.includes(value)
        ? { ...definition, default: value, provenance }
        : null;
    case 'list':
      return isList(value) ? { ...definition, default: value, provenance } : null;
  }
};

/** The same definition with an unknown default. */
export const withoutDefault = (definition: ParameterDefinition): ParameterDefinition => {
  const { default: _, ...provenance } = definition.provenance;
  const { default: __, ...rest } = { ...definition, provenance };
  return rest;
};

const isEnumValue = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const isList = (value: unknown): value is readonly string[] | readonly number[] =>
  Array.isArray(value) &&
  (value.every((item) => typeof item === 'string') || value.every((item) => typeof item === 'number'));
