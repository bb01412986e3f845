import { PayloadReader } from '../payload/payload-reader.js';
import type { DiscoveredModel, KnownFieldRule, ModelFacts } from '../runtime-kind.js';
import { toldFields } from './evidence.js';
import { recogniseGeminiFamily } from './family.js';
import { geminiEndpoint } from './read-list.js';

/** What a method of the API means in the words that the other kinds use. */
const capabilityByMethod: Readonly<Record<string, string>> = {
  generateContent: 'completion',
  embedContent: 'embedding',
};

/** One record of /v1beta/models as facts: the only hosted API here that tells limits and defaults of sampling. */
export const readGeminiModel = ({ runtimeVersion, listed }: DiscoveredModel): ModelFacts => {
  const record = new PayloadReader(geminiEndpoint, listed.payload);
  const outputLimit = record.at('outputTokenLimit').optionalCount();
  const maxTemperature = record.at('maxTemperature').optionalNumber();
  const rules: Record<string, KnownFieldRule> = {
    ...(outputLimit === null ? {} : { [toldFields.maxTokens]: { max: outputLimit } }),
    ...(maxTemperature === null || maxTemperature <= 0 ? {} : { [toldFields.temperature]: { max: maxTemperature } }),
  };
  return {
    kind: 'gemini',
    model: listed.model,
    runtime_version: runtimeVersion,
    digest: listed.digest,
    engine: null,
    format: null,
    architecture: null,
    family: recogniseGeminiFamily(listed.model, record.at('baseModelId').optionalString()),
    parameter_size: null,
    quantization: null,
    context_length: record.at('inputTokenLimit').optionalCount(),
    capabilities: capabilitiesOf(record),
    loaded: null,
    model_parameters: {},
    live_parameters: {
      ...told('temperature', record.at('temperature')),
      ...told('top_p', record.at('topP')),
      ...told('top_k', record.at('topK')),
    },
    known_fields: null,
    ...(Object.keys(rules).length === 0 ? {} : { known_field_rules: rules }),
    warnings: [],
  };
};

const told = (parameter: string, value: PayloadReader): Readonly<Record<string, number>> => {
  const number = value.optionalNumber();
  return number === null ? {} : { [parameter]: number };
};

const capabilitiesOf = (record: PayloadReader): readonly string[] => [
  ...record
    .at('supportedGenerationMethods')
    .strings()
    .map((method) => (Object.hasOwn(capabilityByMethod, method) ? (capabilityByMethod[method] ?? method) : method)),
  ...(record.at('thinking').optionalBoolean() === true ? ['thinking'] : []),
];
