import type { RevisionEntity } from '@kamerton/api-database';
import type { RevisionBody } from '@kamerton/contract';

export const revisionBody = ({ version, userId, at, reason, action, diff }: RevisionEntity): RevisionBody => ({
  version,
  user_id: userId,
  at: at.toISOString(),
  reason,
  action,
  diff,
});
