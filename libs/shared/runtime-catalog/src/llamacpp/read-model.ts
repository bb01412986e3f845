import { recogniseFamily } from '../family/recognise-family.js';
import { PayloadReader } from '../payload/payload-reader.js';
import type { DiscoveredModel, KnownFieldRule, ModelFacts } from '../runtime-kind.js';
import { readCapabilities } from './read-capabilities.js';
import { routerStatus } from './read-list.js';
import { defaultsInForce, samplingSettings } from './settings.js';
import { shortCount } from './short-count.js';

/** The answers of /v1/models and /props as facts. */
export const readLlamacppModel = ({ runtimeVersion, listed, details }: DiscoveredModel): ModelFacts => {
  const entry = new PayloadReader('GET /v1/models', listed.payload);
  const meta = optional(entry, 'meta');
  const props = details === null || details === undefined ? null : new PayloadReader('GET /props', details);
  const defaults = props?.at('default_generation_settings') ?? null;
  const params = defaults === null ? null : optional(defaults, 'params');
  const status = routerStatus(entry);
  const modelFile = props === null ? null : fileName(props.at('model_path'));
  const parameters = meta?.at('n_params').optionalCount() ?? null;
  const rules = props === null ? {} : fieldRules(props);
  return {
    kind: 'llamacpp',
    model: listed.model,
    runtime_version: runtimeVersion,
    digest: listed.digest,
    engine: null,
    format: 'gguf',
    architecture: null,
    family: recogniseFamily({
      architecture: null,
      told: modelFile === null ? [] : [{ field: 'model_path', value: modelFile, decisive: false }],
      name: listed.model,
    }),
    parameter_size: parameters === null ? null : shortCount(parameters),
    quantization: props?.at('model_ftype').optionalString() ?? meta?.at('ftype').optionalString() ?? null,
    context_length:
      defaults?.at('n_ctx').optionalCount() ??
      meta?.at('n_ctx').optionalCount() ??
      meta?.at('n_ctx_train').optionalCount() ??
      null,
    capabilities: readCapabilities(entry, props),
    loaded: status === null || status === 'loaded',
    model_parameters: {},
    live_parameters: params === null ? {} : defaultsInForce(params),
    known_fields: params === null ? null : knownSettings(params),
    ...(Object.keys(rules).length === 0 ? {} : { known_field_rules: rules }),
    warnings: [],
  };
};

const optional = (reader: PayloadReader, key: string): PayloadReader | null => {
  const field = reader.at(key);
  return field.isAbsent ? null : field;
};

/** The folders above it are the server's own business. */
const fileName = (path: PayloadReader): string | null => path.optionalString()?.split(/[\\/]/).at(-1) ?? null;

const knownSettings = (params: PayloadReader): readonly string[] =>
  Object.keys(samplingSettings)
    .filter((name) => Object.hasOwn(params.record(), name))
    .sort();

/** Answers are as many as there are slots; a template that does not look at the effort only knows thinking off. */
const fieldRules = (props: PayloadReader): Readonly<Record<string, KnownFieldRule>> => {
  const slots = props.at('total_slots').optionalCount();
  const heedsEffort = optional(props, 'chat_template_caps')?.at('supports_reasoning_effort').optionalBoolean();
  return {
    ...(slots === null ? {} : { n_cmpl: { max: slots } }),
    ...(heedsEffort === false ? { reasoning_effort: { enum: ['none'] } } : {}),
  };
};
