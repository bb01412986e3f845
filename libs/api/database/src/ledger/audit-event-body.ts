import type { AuditEventBody } from '@kamerton/contract';
import type { ChangeEventEntity } from '../entities/change-event.entity.js';

export function auditEventBody(row: ChangeEventEntity): AuditEventBody {
  return {
    id: row.id,
    sequence: row.sequence,
    at: row.at.toISOString(),
    user_id: row.userId,
    actor_kind: row.actorKind,
    action: row.action,
    runtime: row.runtimeId,
    model: row.model,
    profile: row.profile,
    version: row.version,
    diff: row.diff,
    reason: row.reason,
    source: row.source,
    request_id: row.requestId,
    hash: row.hash,
  };
}
