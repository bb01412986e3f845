import type {
  FloatDefinition,
  GenerationSchema,
  IntDefinition,
  ListDefinition,
  ParameterDefinition,
} from '@kamerton/parameter-schema';

const base = {
  group: 'sampling',
  scope: 'request',
  order: 1,
  label: '',
  description: '',
  unit: null,
  wire_name: '',
  provenance: {},
} as const;

export const float = (facets: Partial<FloatDefinition> = {}): FloatDefinition => ({
  ...base,
  type: 'float',
  ...facets,
});
export const int = (facets: Partial<IntDefinition> = {}): IntDefinition => ({ ...base, type: 'int', ...facets });
export const bool: ParameterDefinition = { ...base, type: 'bool' };
export const choice = (...values: readonly (string | number | boolean)[]): ParameterDefinition => ({
  ...base,
  type: 'enum',
  enum: values,
});
export const text = (max_length: number, pattern?: string): ParameterDefinition => ({
  ...base,
  type: 'string',
  max_length,
  ...(pattern !== undefined && { pattern }),
});
export const list = (facets: Partial<ListDefinition> = {}): ListDefinition => ({
  ...base,
  type: 'list',
  items: 'string',
  max_items: 4,
  ...facets,
});

export const schemaOf = (
  parameters: Readonly<Record<string, ParameterDefinition>>,
  rules: GenerationSchema['rules'] = [],
): GenerationSchema => ({ parameters, rules });
