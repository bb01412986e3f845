import type { NewChangeEvent, Repositories, RevisionEntity } from '@kamerton/api-database';
import { auditActionOf, diffBody, type AuditEventBody } from '@kamerton/contract';
import { isRecorded, type SetChange } from './set-change.js';
import type { Authorship } from './write-context.js';

/** The revision that a change makes of its set. */
export function revisionOf(
  { after, diff, action, reason }: SetChange,
  { caller, requestId }: Authorship,
): RevisionEntity {
  const { id: setId, version, params, policies, attribution, updatedAt, deletedAt } = after;
  return {
    ...{ setId, version, action, params, policies, attribution, reason, requestId },
    deleted: deletedAt !== null,
    at: updatedAt ?? new Date(),
    diff: diffBody(diff),
    userId: caller.user_id,
  };
}

/** The change event of a change, as the ledger wants it. */
export function eventOf(change: SetChange, author: Authorship): NewChangeEvent {
  const { runtimeId: runtime, model, profile } = change.after;
  const { version, diff, reason, at, action } = revisionOf(change, author);
  return {
    ...{ runtime, model, profile, version, diff, reason },
    at: at.toISOString(),
    user_id: author.caller.user_id,
    actor_kind: author.caller.actor_kind,
    action: auditActionOf(action),
    source: author.source,
    request_id: author.requestId,
  };
}

/**
 * Writes the sets and their revisions, all at once, and gives back the events to append, in the order of the changes. For who
 * has more to append than these: the ledger, for which all writers queue, comes last. Changes that change nothing are left out.
 *
 * @param changes of sets that this transaction holds, each set once
 */
export async function storeChanges(
  records: Repositories,
  changes: readonly SetChange[],
  author: Authorship,
): Promise<readonly NewChangeEvent[]> {
  const recorded = changes.filter(isRecorded);
  await records.overrideSets.updateAll(recorded.map(({ after }) => after));
  await records.revisions.insertAll(recorded.map((change) => revisionOf(change, author)));
  return recorded.map((change) => eventOf(change, author));
}

/** `storeChanges`, and the events appended. They are to be emitted as `changeAccepted` once the transaction is committed. */
export async function recordChanges(
  records: Repositories,
  changes: readonly SetChange[],
  author: Authorship,
): Promise<readonly AuditEventBody[]> {
  return records.ledger.appendAll(await storeChanges(records, changes, author));
}
