import { schemaHash, schemaProblem, type RuntimeSchemas } from '@kamerton/api-model-schemas';
import type { SchemaProblemCode, SchemaStatus } from '@kamerton/contract';
import type { Language } from '@kamerton/parameter-schema';
import type { OverrideTarget } from './override-target.js';
import { sharedByAll } from './shared-by-all.js';
import { widestSchema } from './widest-schema.js';

/**
 * The runtime-wide rung, judged by all tunable models of the runtime together: a value may stand here when at least one of
 * them takes it. On a model that does not, the ladder shows it as dropped.
 */
export function runtimeWideTarget({ runtime, models }: RuntimeSchemas, language: Language): OverrideTarget {
  const away = awayCode(runtime);
  const status: SchemaStatus = models.length === 0 ? 'missing' : away === null ? 'ready' : 'stale';
  const code = status === 'missing' ? (away ?? 'NOT_DISCOVERED_YET') : away;
  const schema = widestSchema(models.map((model) => model.schema));
  return {
    address: { runtimeId: runtime.id, model: null, profile: null },
    models,
    kind: runtime.kind,
    version: runtime.version,
    demo: runtime.demo,
    status,
    problem: schemaProblem(code, status, null, language),
    schema,
    schemaHash: status === 'missing' ? null : schemaHash(schema),
    baseLayers: [],
    omissions: [],
    advice: sharedByAll(models.map((model) => model.advice)),
    reloads: [...new Set(models.flatMap((model) => model.reloads))],
    language,
    drift: null,
    verdicts: {},
  };
}

/** Why the runtime itself cannot be asked, in the order in which a model tells it. */
function awayCode({ enabled, status }: RuntimeSchemas['runtime']): SchemaProblemCode | null {
  if (!enabled) return 'RUNTIME_DISABLED';
  return status === 'down' ? 'RUNTIME_DOWN' : null;
}
