import type { ModelFacts } from '../runtime-kind.js';

/** A model of which nothing is known but the kind that serves it. */
export const unknownModel = (kind: string): ModelFacts => ({
  kind,
  model: 'unknown',
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
});
