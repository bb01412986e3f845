import type { NewChangeEvent } from '@kamerton/api-database';

/** Who does something when, through what, and why: the part of an audit event that does not depend on what is done. */
export type Act = Pick<NewChangeEvent, 'at' | 'user_id' | 'actor_kind' | 'reason' | 'source' | 'request_id'>;
