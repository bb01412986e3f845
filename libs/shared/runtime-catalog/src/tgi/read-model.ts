import { recogniseFamily } from '../family/recognise-family.js';
import { repositoryName } from '../family/repository-name.js';
import type { PayloadReader } from '../payload/payload-reader.js';
import type { DiscoveredModel, KnownFieldRule, ModelFacts } from '../runtime-kind.js';
import { infoOf } from './read-info.js';

/** The answer of /info as facts. */
export const readTgiModel = ({ runtimeVersion, listed }: DiscoveredModel): ModelFacts => {
  const info = infoOf(listed.payload);
  return {
    kind: 'tgi',
    model: listed.model,
    runtime_version: runtimeVersion,
    digest: listed.digest,
    engine: null,
    format: null,
    architecture: null,
    family: recogniseFamily({ architecture: null, told: repositoryName('model_id', listed.model), name: listed.model }),
    parameter_size: null,
    quantization: null,
    context_length: info.at('max_total_tokens').optionalCount(),
    capabilities: capabilities(info.at('model_pipeline_tag').optionalString()),
    loaded: true,
    model_parameters: {},
    live_parameters: {},
    known_fields: null,
    known_field_rules: limits(info),
    warnings: [],
  };
};

const capabilities = (tag: string | null): readonly string[] => {
  if (tag === 'image-text-to-text') return ['completion', 'vision'];
  return tag === 'text-generation' ? ['completion'] : [];
};

const limits = (info: PayloadReader): Readonly<Record<string, KnownFieldRule>> => {
  const maxInput = info.at('max_input_tokens').optionalCount();
  return {
    best_of: { max: info.at('max_best_of').count() },
    stop: { max_items: info.at('max_stop_sequences').count() },
    ...(maxInput === null ? {} : { truncate: { max: maxInput } }),
  };
};
