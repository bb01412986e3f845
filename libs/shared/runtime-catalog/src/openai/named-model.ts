import type { DiscoveredModel, FamilyFact, ModelFacts } from '../runtime-kind.js';

/** Facts of a model of which the server tells no more than its name. */
export const namedModel = (kind: string, { listed }: DiscoveredModel, family: FamilyFact | null): ModelFacts => ({
  kind,
  model: listed.model,
  runtime_version: null,
  digest: listed.digest,
  engine: null,
  format: null,
  architecture: null,
  family,
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
