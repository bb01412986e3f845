import type { OverrideSetEntity, Repositories, RevisionEntity } from '@kamerton/api-database';
import { auditActionOf, diffBody, type AuditEventBody } from '@kamerton/contract';
import type { OverrideDiff } from '@kamerton/parameter-schema';
import type { OverrideWrite } from './planned-write.js';
import type { WriteContext } from './write-context.js';

/** Writes set, revision and change event; the ledger, for which all writers queue, comes last. */
export async function recordChange(
  records: Repositories,
  set: OverrideSetEntity,
  diff: OverrideDiff,
  { action, reason }: OverrideWrite,
  { caller, source, requestId }: WriteContext,
): Promise<{ revision: RevisionEntity; event: AuditEventBody }> {
  const { params, policies, version } = set;
  const at = set.updatedAt ?? new Date();
  const changed = diffBody(diff);
  const revision: RevisionEntity = {
    ...{ setId: set.id, version, action, params, policies, reason, at, requestId },
    diff: changed,
    userId: caller.user_id,
  };
  await records.overrideSets.update(set);
  await records.revisions.insert(revision);
  const event = await records.ledger.append({
    at: at.toISOString(),
    user_id: caller.user_id,
    actor_kind: caller.actor_kind,
    action: auditActionOf(action),
    runtime: set.runtimeId,
    model: set.model,
    profile: set.profile,
    version,
    diff: changed,
    reason,
    source,
    request_id: requestId,
  });
  return { revision, event };
}
