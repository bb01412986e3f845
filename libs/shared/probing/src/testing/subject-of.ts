import { runtimeKind } from '@kamerton/runtime-catalog';
import type { ModelFacts } from '@kamerton/runtime-catalog';
import type { VerificationSubject } from '../verification.js';

/** A model of which only this is known. */
export function subjectOf(id: string, known: Partial<ModelFacts> = {}): VerificationSubject {
  const kind = runtimeKind(id);
  if (kind === undefined) throw new Error(`the catalogue has no ${id}`);
  const { schema, baseLayers } = kind.schema(
    {
      kind: id,
      model: 'simulated',
      runtime_version: null,
      digest: null,
      engine: null,
      format: null,
      architecture: null,
      family: null,
      parameter_size: null,
      quantization: null,
      context_length: 4096,
      capabilities: [],
      loaded: null,
      model_parameters: {},
      live_parameters: {},
      known_fields: null,
      warnings: [],
      ...known,
    },
    'en',
  );
  return { kind, model: 'simulated', schema, baseLayers };
}
