import type {
  BoolDefinition,
  EnumDefinition,
  FloatDefinition,
  IntDefinition,
  ListDefinition,
  StringDefinition,
} from '../definition.js';

/** Definitions for specs, with only what a spec is about spelled out. */
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

export const bool = (facets: Partial<BoolDefinition> = {}): BoolDefinition => ({ ...base, type: 'bool', ...facets });

export const choice = (facets: Partial<EnumDefinition> = {}): EnumDefinition => ({
  ...base,
  type: 'enum',
  enum: ['low', 'high', false],
  ...facets,
});

export const text = (facets: Partial<StringDefinition> = {}): StringDefinition => ({
  ...base,
  type: 'string',
  max_length: 8,
  ...facets,
});

export const list = (facets: Partial<ListDefinition> = {}): ListDefinition => ({
  ...base,
  type: 'list',
  items: 'string',
  max_items: 4,
  ...facets,
});

/** max_tokens as Ollama has it: -1 means unlimited. */
export const maxTokens = int({
  min: 1,
  max: 8192,
  special: [{ value: -1, meaning: 'unlimited', unbounded: true }],
  unit: 'tokens',
});
