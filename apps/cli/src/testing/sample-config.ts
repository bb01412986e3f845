import type { ConfigBody, ConfigWriteBody, ShownDefinition } from '@kamerton/contract';

const base = {
  group: 'sampling',
  scope: 'request',
  label: 'Label',
  description: 'Text',
  unit: null,
  provenance: {},
} as const;

/** One definition of each type. */
export const sampleSchema = {
  temperature: {
    ...base,
    type: 'float',
    order: 1,
    wire_name: 'options.temperature',
    default: 0.8,
    min: 0,
    max: 2,
    step: 0.05,
  },
  max_tokens: {
    ...base,
    type: 'int',
    order: 2,
    wire_name: 'options.num_predict',
    min: 1,
    special: [{ value: -1, meaning: 'unlimited', unbounded: true }],
  },
  ignore_eos: { ...base, type: 'bool', order: 3, wire_name: 'options.ignore_eos' },
  reasoning_effort: { ...base, type: 'enum', order: 4, wire_name: 'think', enum: ['low', 'high', true, 3] },
  suffix: { ...base, type: 'string', order: 5, wire_name: 'suffix', max_length: 20 },
  stop: { ...base, type: 'list', order: 6, wire_name: 'options.stop', items: 'string', max_items: 4 },
  stop_token_ids: { ...base, type: 'list', order: 7, wire_name: 'stop_token_ids', items: 'int', max_items: 4 },
} as const satisfies Readonly<Record<string, ShownDefinition>>;

export const sampleConfig: ConfigBody = {
  model: 'llama3:8b',
  runtime: 'ollama',
  runtime_kind: 'ollama',
  runtime_version: '0.33.0',
  demo: false,
  profile: null,
  profile_fallback: false,
  version: 7,
  schema_status: 'ready',
  schema_problem: null,
  schema_hash: 'sha256:00',
  generation_schema: sampleSchema,
  schema_rules: [],
  schema_advice: [],
  schema_omissions: [{ parameter: 'mirostat', wire_name: 'options.mirostat', evidence: 'the engine does not read it' }],
  current_values: { temperature: 0.4 },
  overrides: { temperature: 0.4 },
  policies: { max_tokens: { max: 2048, on_violation: 'reject' } },
  inherited_policies: {},
  effective: {
    temperature: {
      value: 0.4,
      source: 'model_override',
      sent: true,
      ladder: [
        { source: 'runtime_catalog', value: 0.8 },
        { source: 'model_override', value: 0.4, user_id: 'tuner-1', at: '2026-05-04T10:00:00.000Z' },
      ],
    },
  },
  invalid_overrides: [],
  drift: null,
  verdicts: {},
  updated_at: null,
  updated_by: null,
  as_of: null,
};

export const sampleWrite: ConfigWriteBody = {
  ...sampleConfig,
  version: 8,
  diff: { temperature: { from: 0.4, to: 0.5 } },
  revision: {
    version: 8,
    user_id: 'local',
    at: '2026-05-04T12:00:00.000Z',
    reason: null,
    action: 'patch',
    diff: { temperature: { from: 0.4, to: 0.5 } },
  },
  dry_run: false,
  resolved: [],
  also_changed: [],
  impact: null,
};
