import type { OverrideSetEntity } from '@kamerton/api-database';
import type { ProfileBody } from '@kamerton/contract';

/** @param set of a profile that is there, so that it was written at least once */
export function profileBody({ profile, version, params, policies, ...set }: OverrideSetEntity): ProfileBody {
  if (profile === null || set.updatedAt === null || set.updatedBy === null)
    throw new Error(`the override set ${set.id} is not that of a profile that is there`);
  return {
    profile,
    version,
    override_count: Object.keys(params).length,
    policy_count: Object.keys(policies).length,
    updated_at: set.updatedAt.toISOString(),
    updated_by: set.updatedBy,
  };
}
