import { recogniseFamily } from '../family/recognise-family.js';
import { PayloadReader } from '../payload/payload-reader.js';
import type { DiscoveredModel, ModelFacts } from '../runtime-kind.js';
import { readLoadedContext } from './read-loaded-context.js';
import { readReasoning } from './read-reasoning.js';
import { engineOf } from './signs.js';

/** An entry of /api/v1/models, or of /api/v0/models on an older server, as facts. */
export const readLmstudioModel = ({ runtimeVersion, listed }: DiscoveredModel): ModelFacts => {
  const listing = new PayloadReader('GET /api/v1/models', listed.payload);
  const older = listing.at('api').string() === 'v0';
  const entry = listing.at('entry');
  return older
    ? fromOlderList(runtimeVersion, listed.model, new PayloadReader('GET /api/v0/models', entry.value))
    : fromList(runtimeVersion, listed.model, new PayloadReader('GET /api/v1/models', entry.value));
};

const fromList = (version: string | null, model: string, entry: PayloadReader): ModelFacts => {
  const format = entry.at('format').optionalString();
  const quantization = entry.at('quantization');
  const context = readLoadedContext(entry);
  const reasoning = readReasoning(entry);
  return {
    ...shared(version, model, entry.at('architecture').optionalString(), entry.at('display_name').optionalString()),
    engine: engineOf(format),
    format,
    parameter_size: entry.at('params_string').optionalString(),
    quantization: quantization.isAbsent ? null : quantization.at('name').optionalString(),
    context_length: entry.at('max_context_length').optionalCount(),
    capabilities: capabilities(entry, reasoning.allowed.length > 0),
    loaded: entry.at('loaded_instances').items().length > 0,
    live_parameters: {
      ...(context.length === null ? {} : { context_length: context.length }),
      ...(reasoning.byDefault === undefined ? {} : { thinking: reasoning.byDefault }),
    },
    known_field_rules: { reasoning: { enum: reasoning.allowed } },
    warnings: context.warnings,
  };
};

const fromOlderList = (version: string | null, model: string, entry: PayloadReader): ModelFacts => {
  const format = entry.at('compatibility_type').optionalString();
  const type = entry.at('type').string();
  return {
    ...shared(version, model, entry.at('arch').optionalString(), null),
    engine: engineOf(format),
    format,
    quantization: entry.at('quantization').optionalString(),
    context_length: entry.at('max_context_length').optionalCount(),
    capabilities: type === 'embeddings' ? ['embedding'] : ['completion', ...(type === 'vlm' ? ['vision'] : [])],
    loaded: entry.at('state').string() === 'loaded',
    server_settings: { rest_api: 'v0' },
  };
};

const shared = (
  version: string | null,
  model: string,
  architecture: string | null,
  title: string | null,
): Omit<ModelFacts, 'capabilities' | 'engine' | 'format' | 'context_length' | 'loaded' | 'quantization'> => ({
  kind: 'lmstudio',
  model,
  runtime_version: version,
  digest: null,
  architecture,
  family: recogniseFamily({
    architecture,
    told: title === null ? [] : [{ field: 'display_name', value: title, decisive: false }],
    name: model,
  }),
  parameter_size: null,
  model_parameters: {},
  live_parameters: {},
  known_fields: null,
  warnings: [],
});

const capabilities = (entry: PayloadReader, reasons: boolean): readonly string[] => {
  if (entry.at('type').string() === 'embedding') return ['embedding'];
  const told = entry.at('capabilities');
  const has = (name: string) => !told.isAbsent && told.at(name).optionalBoolean() === true;
  return [
    'completion',
    ...(reasons ? ['thinking'] : []),
    ...(has('trained_for_tool_use') ? ['tools'] : []),
    ...(has('vision') ? ['vision'] : []),
  ];
};
