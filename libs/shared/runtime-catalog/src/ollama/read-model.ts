import { recogniseFamily } from '../family/recognise-family.js';
import type { ToldName } from '../family/family-rule.js';
import { PayloadReader } from '../payload/payload-reader.js';
import type { DiscoveredModel, ModelFacts } from '../runtime-kind.js';
import { ollamaEngine } from './engine.js';
import { modelParameters } from './model-parameters.js';
import { readLoaded } from './read-loaded.js';

/** The answers of /api/tags, /api/show and /api/ps as facts. */
export const readOllamaModel = ({ runtimeVersion, listed, details, runtime }: DiscoveredModel): ModelFacts => {
  const show = new PayloadReader('POST /api/show', details);
  const tag = new PayloadReader('GET /api/tags', listed.payload);
  const described = optional(show, 'details') ?? optional(tag, 'details');
  const info = optional(show, 'model_info');
  const loaded = readLoaded(runtime['ps'], listed.model);

  const architecture =
    info?.at('general.architecture').optionalString() ?? described?.at('family').optionalString() ?? null;
  const format = described?.at('format').optionalString() ?? null;
  const remote = show.at('remote_model').optionalString() !== null || tag.at('remote_model').optionalString() !== null;
  const engine = ollamaEngine({ version: runtimeVersion, format, architecture, remote });

  const facts: ModelFacts = {
    kind: 'ollama',
    model: listed.model,
    runtime_version: runtimeVersion,
    digest: listed.digest,
    engine,
    format,
    architecture,
    family: recogniseFamily({ architecture, told: toldNames(info), name: listed.model }),
    parameter_size: described?.at('parameter_size').optionalString() ?? null,
    quantization: described?.at('quantization_level').optionalString() ?? null,
    context_length:
      contextLength(info, architecture) ?? optional(tag, 'details')?.at('context_length').optionalCount() ?? null,
    capabilities: [...(show.at('capabilities').isAbsent ? tag : show).at('capabilities').strings()].sort(),
    loaded: loaded.loaded,
    model_parameters: {},
    live_parameters: loaded.contextLength === null ? {} : { context_length: loaded.contextLength },
    known_fields: null,
    warnings: engine === 'unknown' ? [...loaded.warnings, unknownEngine] : loaded.warnings,
  };
  const own = modelParameters(show.at('parameters').optionalString() ?? '', facts);
  return { ...facts, model_parameters: own.values, warnings: [...facts.warnings, ...own.warnings] };
};

const unknownEngine =
  'Which engine serves the model does not follow from version, format and architecture: parameters that it ignores cannot be told apart.';

const optional = (reader: PayloadReader, key: string): PayloadReader | null => {
  const field = reader.at(key);
  return field.isAbsent ? null : field;
};

const contextLength = (info: PayloadReader | null, architecture: string | null): number | null =>
  info === null || architecture === null ? null : info.at(`${architecture}.context_length`).optionalCount();

/** A basename is the model's name without size and version of the fine-tune; a title may be anything, a folder name included. */
const toldNames = (info: PayloadReader | null): readonly ToldName[] => {
  const fields = [
    { field: 'general.basename', decisive: true },
    { field: 'general.name', decisive: false },
  ];
  return fields.flatMap(({ field, decisive }) => {
    const value = info?.at(field).optionalString() ?? null;
    return value === null ? [] : [{ field, value, decisive }];
  });
};
