import type { ModelKnowledge, RuntimeEntity } from '@kamerton/api-database';
import { reconcile, type RuntimeFindings } from '@kamerton/api-discovery';

/** The models that a look found, as they are known once its findings are kept. */
export const foundModels = (
  { id, kind, demo }: RuntimeEntity,
  { version, models }: RuntimeFindings,
): readonly ModelKnowledge[] =>
  reconcile(id, [], models, new Date()).rows.map(({ runtimeId, model, facts, factsHash, schemaStatus, ...row }) => ({
    ...{ runtimeId, model, facts, factsHash, demo },
    runtimeKind: kind,
    runtimeVersion: version,
    schemaStatus: schemaStatus === 'ready' && row.problemCode !== null ? 'stale' : schemaStatus,
    problemCode: row.problemCode,
    problemDetail: row.problemDetail,
  }));
