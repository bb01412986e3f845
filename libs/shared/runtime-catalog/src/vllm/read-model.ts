import type { ToldName } from '../family/family-rule.js';
import { recogniseFamily } from '../family/recognise-family.js';
import { repositoryName } from '../family/repository-name.js';
import { PayloadReader } from '../payload/payload-reader.js';
import type { DiscoveredModel, ModelFacts } from '../runtime-kind.js';
import { rustFrontend } from './parameters/length.js';
import { readKnownFields } from './read-known-fields.js';

/** The answers of /v1/models and /openapi.json as facts. */
export const readVllmModel = ({ runtimeVersion, listed, runtime }: DiscoveredModel): ModelFacts => {
  const listing = new PayloadReader('GET /v1/models', listed.payload);
  const model = listing.at('model');
  const base = listing.at('base').isAbsent ? null : listing.at('base');
  const known = readKnownFields(runtime['openapi']);
  return {
    kind: 'vllm',
    model: listed.model,
    runtime_version: runtimeVersion,
    digest: listed.digest,
    engine: model.at('owned_by').optionalString() === 'vllm-frontend-rs' ? rustFrontend : null,
    format: null,
    architecture: null,
    family: recogniseFamily({
      architecture: null,
      told: toldNames(base ?? model, listed.model),
      name: base?.at('id').optionalString() ?? model.at('parent').optionalString() ?? listed.model,
    }),
    parameter_size: null,
    quantization: null,
    context_length: model.at('max_model_len').optionalCount() ?? base?.at('max_model_len').optionalCount() ?? null,
    capabilities: [],
    loaded: true,
    model_parameters: {},
    live_parameters: {},
    known_fields: known.fields,
    ...(Object.keys(known.rules).length === 0 ? {} : { known_field_rules: known.rules }),
    warnings: known.warnings,
  };
};

/** `root` is what the server was started with. */
const toldNames = (model: PayloadReader, servedAs: string): readonly ToldName[] => {
  const root = model.at('root').optionalString();
  return root === null || root === servedAs ? [] : repositoryName('root', root);
};
