import { recogniseFamily } from '../family/recognise-family.js';
import { repositoryName } from '../family/repository-name.js';
import { PayloadReader } from '../payload/payload-reader.js';
import type { DiscoveredModel, ModelFacts } from '../runtime-kind.js';
import { UnreadablePayload } from '../unreadable-payload.js';
import { preferredParameters } from './preferred-parameters.js';
import { readServer } from './read-server.js';

/** The answers of /v1/models, /model_info and /server_info as facts; the latter two also under their older names. */
export const readSglangModel = ({ runtimeVersion, listed, runtime }: DiscoveredModel): ModelFacts => {
  const entry = new PayloadReader('GET /v1/models', listed.payload);
  const info = readInfo(runtime['model_info'] ?? runtime['get_model_info']);
  const server = readServer(runtime['server_info'] ?? runtime['get_server_info']);
  const preferred = preferredParameters(info.preferred ?? server.preferred);
  const root = info.path ?? entry.at('root').optionalString();
  const name = entry.at('parent').optionalString() ?? listed.model;
  return {
    kind: 'sglang',
    model: listed.model,
    runtime_version: runtimeVersion,
    digest: null,
    engine: null,
    format: null,
    architecture: info.architecture,
    family: recogniseFamily({
      architecture: info.architecture,
      told: root === null || root === listed.model ? [] : repositoryName('model_path', root),
      name,
    }),
    parameter_size: null,
    quantization: null,
    context_length: entry.at('max_model_len').optionalCount(),
    capabilities: info.capabilities,
    loaded: true,
    model_parameters: {},
    live_parameters: preferred.values,
    known_fields: null,
    ...(Object.keys(server.settings).length === 0 ? {} : { server_settings: server.settings }),
    warnings: [...info.warnings, ...server.warnings, ...preferred.warnings],
  };
};

interface ModelInfo {
  readonly path: string | null;
  readonly architecture: string | null;
  readonly capabilities: readonly string[];
  readonly preferred: unknown;
  readonly warnings: readonly string[];
}

const nothing: ModelInfo = { path: null, architecture: null, capabilities: [], preferred: null, warnings: [] };

/** An optional answer: an unreadable one is a warning, no failure of discovery. */
const readInfo = (payload: unknown): ModelInfo => {
  if (payload === undefined) return nothing;
  try {
    const info = new PayloadReader('GET /model_info', payload);
    return {
      path: info.at('model_path').optionalString(),
      architecture: info.at('model_type').optionalString(),
      capabilities: capabilities(info),
      preferred: info.at('preferred_sampling_params').value,
      warnings: [],
    };
  } catch (error) {
    if (!(error instanceof UnreadablePayload)) throw error;
    return { ...nothing, warnings: [error.message] };
  }
};

const capabilities = (info: PayloadReader): readonly string[] => {
  const generates = info.at('is_generation').optionalBoolean();
  if (generates === null) return [];
  if (!generates) return ['embedding'];
  return ['completion', ...(info.at('has_image_understanding').optionalBoolean() === true ? ['vision'] : [])];
};
