import type { OverrideSetEntity, Repositories, RevisionEntity } from '@kamerton/api-database';
import { auditActionOf, diffBody, type AuditEventBody } from '@kamerton/contract';
import type { OverrideDiff } from '@kamerton/parameter-schema';
import type { OverrideWrite } from './planned-write.js';
import type { WriteContext } from './write-context.js';

/** The revision that a change makes of its set. */
export function revisionOf(
  { id: setId, version, params, policies, updatedAt }: OverrideSetEntity,
  diff: OverrideDiff,
  { action, reason }: OverrideWrite,
  { caller, requestId }: WriteContext,
): RevisionEntity {
  const at = updatedAt ?? new Date();
  return {
    ...{ setId, version, action, params, policies, reason, at, requestId },
    diff: diffBody(diff),
    userId: caller.user_id,
  };
}

/** Writes set, revision and change event; the ledger, for which all writers queue, comes last. */
export async function recordChange(
  records: Repositories,
  set: OverrideSetEntity,
  revision: RevisionEntity,
  { caller, source, requestId }: WriteContext,
): Promise<AuditEventBody> {
  const { version, diff, reason } = revision;
  await records.overrideSets.update(set);
  await records.revisions.insert(revision);
  return records.ledger.append({
    at: revision.at.toISOString(),
    user_id: caller.user_id,
    actor_kind: caller.actor_kind,
    action: auditActionOf(revision.action),
    runtime: set.runtimeId,
    model: set.model,
    profile: set.profile,
    version,
    diff,
    reason,
    source,
    request_id: requestId,
  });
}
