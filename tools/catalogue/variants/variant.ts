import type { ModelFacts } from '@kamerton/runtime-catalog';

/** One model on one version and engine, as an example of all that are like it. */
export interface Variant {
  /** What sets it apart, for the heading: `0.32.9`, `0.24.0, Go engine`. */
  readonly title: string;
  readonly facts: ModelFacts;
}

/** The first is the newest and the most usual; the document tells in what the others differ from it. */
export type Variants = readonly [Variant, ...Variant[]];

const unknown: Omit<ModelFacts, 'kind'> = {
  model: 'example',
  runtime_version: null,
  digest: null,
  engine: null,
  format: null,
  architecture: null,
  family: null,
  parameter_size: null,
  quantization: null,
  context_length: null,
  capabilities: [],
  loaded: null,
  model_parameters: {},
  live_parameters: {},
  known_fields: null,
  warnings: [],
};

/** Makes variants of one kind that share what is not said of each. */
export const variantsOf =
  (kind: string, shared: Partial<ModelFacts> = {}) =>
  (title: string, change: Partial<ModelFacts> = {}): Variant => ({
    title,
    facts: { ...unknown, kind, ...shared, ...change },
  });
