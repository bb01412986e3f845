import type { OverrideSetEntity, SetAddress } from '@kamerton/api-database';

/** A set that was never written, for looking at only: the database gives real ones their id. */
export const blankSet = (address: SetAddress): OverrideSetEntity => ({
  ...address,
  id: 'unwritten',
  version: 0,
  params: {},
  policies: {},
  attribution: {},
  updatedAt: null,
  updatedBy: null,
  deletedAt: null,
});
