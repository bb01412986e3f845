import { schemaOf } from './bench-schema.ts';
import type { SnapshotBody } from '@kamerton/contract';

/** Ten parameters under their canonical names, as a team would set them. */
export const tenParameters = {
  temperature: 0.4,
  top_p: 0.9,
  top_k: 40,
  min_p: 0.05,
  repetition_penalty: 1.1,
  presence_penalty: 0.2,
  frequency_penalty: 0.1,
  seed: 7,
  max_tokens: 512,
  context_length: 4096,
};

export const snapshot: SnapshotBody = {
  sequence: 1,
  generated_at: '2026-01-01T00:00:00.000Z',
  models: [
    {
      runtime: 'ollama',
      runtime_kind: 'ollama',
      runtime_version: '0.33.0',
      model: 'llama',
      schema_hash: 'sha256:bench',
    },
  ],
  sets: [{ runtime: 'ollama', model: 'llama', profile: null, version: 1, params: tenParameters, policies: {} }],
  schemas: { 'sha256:bench': schemaOf('llama') },
};
