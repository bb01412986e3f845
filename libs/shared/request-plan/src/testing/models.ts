import type { DialectId } from '@kamerton/contract';
import type { GenerationSchema, Layer } from '@kamerton/parameter-schema';
import { runtimeKind } from '@kamerton/runtime-catalog';
import type { ModelFacts, RuntimeKind } from '@kamerton/runtime-catalog';
import { compileRequestPlan } from '../compile-request-plan.js';
import type { RequestPlan } from '../plan.js';

export const kindOf = (id: string): RuntimeKind => {
  const kind = runtimeKind(id);
  if (kind === undefined) throw new Error(`no runtime kind ${id}`);
  return kind;
};

const facts: ModelFacts = {
  kind: '',
  model: 'm',
  runtime_version: null,
  digest: null,
  engine: null,
  format: null,
  architecture: null,
  family: null,
  parameter_size: null,
  quantization: null,
  context_length: 8192,
  capabilities: [],
  loaded: null,
  model_parameters: {},
  live_parameters: {},
  known_fields: null,
  warnings: [],
};

/** A thinking model with its own temperature of 0.6. */
export const ollamaSchema: GenerationSchema = kindOf('ollama').schema(
  {
    ...facts,
    kind: 'ollama',
    runtime_version: '0.33.0',
    engine: 'llama-server',
    capabilities: ['completion', 'thinking'],
    model_parameters: { temperature: 0.6 },
  },
  'en',
).schema;

export const vllmSchema: GenerationSchema = kindOf('vllm').schema(
  { ...facts, kind: 'vllm', runtime_version: '0.24.0' },
  'en',
).schema;

const tgiSchema: GenerationSchema = kindOf('tgi').schema({ ...facts, kind: 'tgi' }, 'en').schema;

/** A server in deterministic mode. */
const sglangSchema: GenerationSchema = kindOf('sglang').schema(
  {
    ...facts,
    kind: 'sglang',
    server_settings: { enable_deterministic_inference: true },
  },
  'en',
).schema;

const lmstudioSchema: GenerationSchema = kindOf('lmstudio').schema({ ...facts, kind: 'lmstudio' }, 'en').schema;

const openaiSchema: GenerationSchema = kindOf('openai').schema({ ...facts, kind: 'openai' }, 'en').schema;

/** A model that refuses temperature and top_p together, and both but one while it thinks. */
const anthropicSchema: GenerationSchema = kindOf('anthropic').schema(
  { ...facts, kind: 'anthropic', family: { id: 'claude-4', evidence: 'example', from: 'model_name' } },
  'en',
).schema;

/** A model that thinks, of an unknown generation. */
const geminiSchema: GenerationSchema = kindOf('gemini').schema(
  { ...facts, kind: 'gemini', capabilities: ['completion', 'thinking'], live_parameters: { top_k: 64 } },
  'en',
).schema;

const schemas: Readonly<Record<string, GenerationSchema>> = {
  ollama: ollamaSchema,
  vllm: vllmSchema,
  tgi: tgiSchema,
  sglang: sglangSchema,
  lmstudio: lmstudioSchema,
  openai: openaiSchema,
  anthropic: anthropicSchema,
  gemini: geminiSchema,
};

/** The kinds that have a schema here. */
export const testedKinds = Object.keys(schemas);

export const schemaOf = (kind: string): GenerationSchema => {
  const schema = schemas[kind];
  if (schema === undefined) throw new Error(`no schema of ${kind}`);
  return schema;
};

/** A plan of the model `m` with one model override layer. */
export const planOf = (
  kind: string,
  dialect: DialectId,
  values: Layer['values'] = {},
  policies: Layer['policies'] = {},
): RequestPlan =>
  compileRequestPlan({
    kind: kindOf(kind),
    dialect,
    schema: schemaOf(kind),
    layers: [{ source: 'model_override', values, policies }],
    model: 'm',
    sequence: 7,
    profileFallback: false,
  });
