import type { ModelStateEntity, OverrideSetEntity } from '@kamerton/api-database';
import type { TunableModel } from '@kamerton/api-model-schemas';
import type { SnapshotBody } from '@kamerton/contract';
import type { GenerationSchema } from '@kamerton/parameter-schema';

export interface SnapshotSource {
  readonly sequence: number;
  readonly models: readonly ModelStateEntity[];
  readonly sets: readonly OverrideSetEntity[];
}

/** All that adapters need, from rows of one and the same moment. */
export function buildSnapshot(
  { sequence, models, sets }: SnapshotSource,
  tunable: (model: ModelStateEntity) => TunableModel,
  generatedAt: Date,
): SnapshotBody {
  const schemas: Record<string, GenerationSchema> = {};
  return {
    sequence,
    generated_at: generatedAt.toISOString(),
    models: models.map((state) => {
      const { runtime, kind, version, model, schemaHash, schema } = tunable(state);
      if (schemaHash !== null) schemas[schemaHash] = schema;
      return { runtime, runtime_kind: kind, runtime_version: version, model, schema_hash: schemaHash };
    }),
    sets: sets.map(({ runtimeId, model, profile, version, params, policies }) => ({
      runtime: runtimeId,
      model,
      profile,
      version,
      params,
      policies,
    })),
    schemas,
  };
}
