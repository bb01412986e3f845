import type { SnapshotBody, SnapshotSet } from '@kamerton/contract';
import type { FloatDefinition, IntDefinition } from '@kamerton/parameter-schema';

const temperature: FloatDefinition = {
  type: 'float',
  default: 0.8,
  min: 0,
  max: 2,
  group: 'sampling',
  scope: 'request',
  order: 1,
  label: 'Temperature',
  description: 'Spread of the draw.',
  unit: null,
  wire_name: 'options.temperature',
  provenance: { default: { source: 'runtime_catalog', evidence: 'example' } },
};

const maxTokens: IntDefinition = {
  type: 'int',
  min: 1,
  max: 8192,
  special: [{ value: -1, meaning: 'unlimited', unbounded: true }],
  group: 'length',
  scope: 'request',
  order: 2,
  label: 'Maximum tokens',
  description: 'Length of the answer.',
  unit: 'tokens',
  wire_name: 'options.num_predict',
  provenance: {},
};

/** One Ollama model with two parameters; `params` are what somebody set on it. */
export function exampleSnapshot(sequence: number, params: SnapshotSet['params'] = {}): SnapshotBody {
  return {
    sequence,
    generated_at: '2026-01-02T03:04:05.678Z',
    models: [
      {
        runtime: 'ollama',
        runtime_kind: 'ollama',
        runtime_version: '0.33.0',
        model: 'llama3:8b',
        schema_hash: 'sha256:1',
      },
    ],
    sets: [{ runtime: 'ollama', model: 'llama3:8b', profile: null, version: sequence, params, policies: {} }],
    schemas: { 'sha256:1': { parameters: { temperature, max_tokens: maxTokens }, rules: [] } },
  };
}
