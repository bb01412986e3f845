import type { OverrideSetEntity } from '@kamerton/api-database';

/** A profile is there from its first revision until it is deleted, whether it holds anything or not. */
export const isThere = (set: Pick<OverrideSetEntity, 'version' | 'deletedAt'> | null | undefined): boolean =>
  set !== undefined && set !== null && set.version > 0 && set.deletedAt === null;
