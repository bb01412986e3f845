import type { OverrideSetEntity } from '@kamerton/api-database';
import type { Attribution, OverrideContent, OverrideDiff } from '@kamerton/parameter-schema';

/** The set one version on: changed values now bear the writer's name, the others keep theirs. */
export function changedSet(
  set: OverrideSetEntity,
  { params, policies }: OverrideContent,
  diff: OverrideDiff,
  by: Attribution,
): OverrideSetEntity {
  const attribution = Object.fromEntries(
    Object.keys(params).map((name) => {
      const known = Object.hasOwn(set.attribution, name) ? set.attribution[name] : undefined;
      return [name, Object.hasOwn(diff.params, name) || known === undefined ? by : known];
    }),
  );
  return {
    ...set,
    version: set.version + 1,
    params,
    policies,
    attribution,
    updatedAt: new Date(by.at),
    updatedBy: by.user_id,
  };
}
