import { schemaHash, schemaProblem, type RuntimeSchemas } from '@kamerton/api-model-schemas';
import type { SchemaProblemCode, SchemaStatus } from '@kamerton/contract';
import type { Language } from '@kamerton/parameter-schema';
import type { OverrideTarget } from './override-target.js';
import { widestSchema } from './widest-schema.js';

/**
 * The runtime-wide rung, judged by all tunable models of the runtime together: a value may stand here when at least one of
 * them takes it. On a model that does not, the ladder shows it as dropped.
 */
export function runtimeWideTarget({ runtime, models }: RuntimeSchemas, language: Language): OverrideTarget {
  const status: SchemaStatus = models.length === 0 ? 'missing' : runtime.status === 'down' ? 'stale' : 'ready';
  const code: SchemaProblemCode | null =
    status === 'ready' ? null : runtime.status === 'down' ? 'RUNTIME_DOWN' : 'NOT_DISCOVERED_YET';
  const schema = widestSchema(models.map((model) => model.schema));
  return {
    address: { runtimeId: runtime.id, model: null, profile: null },
    kind: runtime.kind,
    version: runtime.version,
    demo: runtime.demo,
    status,
    problem: schemaProblem(code, status, null, language),
    schema,
    schemaHash: status === 'missing' ? null : schemaHash(schema),
    baseLayers: [],
    omissions: [],
  };
}
