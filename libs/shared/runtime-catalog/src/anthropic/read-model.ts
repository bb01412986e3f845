import { PayloadReader } from '../payload/payload-reader.js';
import type { DiscoveredModel, KnownFieldRule, ModelFacts } from '../runtime-kind.js';
import { toldFields } from './capabilities.js';
import { recogniseAnthropicFamily } from './family.js';

const flags = ['thinking', 'effort', 'structured_outputs', 'image_input', 'pdf_input', 'context_management'];
const thinkingTypes = ['enabled', 'adaptive'];
const effortLevels = ['low', 'medium', 'high', 'xhigh', 'max'];

/** The answer of /v1/models as facts: limits and capabilities are live, what sampling is left follows from the release. */
export const readAnthropicModel = ({ runtimeVersion, listed }: DiscoveredModel): ModelFacts => {
  const listing = new PayloadReader('GET /v1/models', listed.payload);
  const model = listing.at('model');
  const capabilities = model.at('capabilities');
  const maxTokens = model.at('max_tokens').optionalCount();
  const rules: Record<string, KnownFieldRule> = {
    ...(maxTokens === null ? {} : { [toldFields.maxTokens]: { max: maxTokens } }),
    ...toldList(capabilities, 'thinking', toldFields.thinkingType, (thinking) =>
      supportedOf(thinkingTypes, thinking.at('types')),
    ),
    ...toldList(capabilities, 'effort', toldFields.effort, (effort) => supportedOf(effortLevels, effort)),
  };
  return {
    kind: 'anthropic',
    model: listed.model,
    runtime_version: runtimeVersion,
    digest: listed.digest,
    engine: null,
    format: null,
    architecture: null,
    family: recogniseAnthropicFamily({
      model: listed.model,
      releasedAt: releaseOf(model.at('created_at').optionalString()),
      borderReleasedAt: releaseOf(listing.at('border').optionalString()),
    }),
    parameter_size: null,
    quantization: null,
    context_length: model.at('max_input_tokens').optionalCount(),
    capabilities: capabilities.isAbsent ? [] : supportedOf(flags, capabilities),
    loaded: null,
    model_parameters: {},
    live_parameters: {},
    known_fields: null,
    ...(Object.keys(rules).length === 0 ? {} : { known_field_rules: rules }),
    warnings: [],
  };
};

/** The values of a field that the model says it takes: none where the capability is missing, nothing where it is not told. */
const toldList = (
  capabilities: PayloadReader,
  capability: string,
  field: string,
  read: (told: PayloadReader) => readonly string[],
): Readonly<Record<string, KnownFieldRule>> => {
  if (capabilities.isAbsent || capabilities.at(capability).isAbsent) return {};
  const told = capabilities.at(capability);
  return { [field]: { enum: isSupported(told) ? read(told) : [] } };
};

const supportedOf = (names: readonly string[], of: PayloadReader): readonly string[] =>
  of.isAbsent ? [] : names.filter((name) => isSupported(of.at(name)));

const isSupported = (capability: PayloadReader): boolean =>
  !capability.isAbsent && capability.at('supported').optionalBoolean() === true;

/** The epoch stands for an unknown date. */
const releaseOf = (text: string | null): number | null => {
  const time = text === null ? NaN : Date.parse(text);
  return Number.isNaN(time) || time <= 0 ? null : time;
};
