import type { OverrideSetEntity } from '@kamerton/api-database';
import type { Attribution, OverrideContent, OverrideDiff } from '@kamerton/parameter-schema';

/**
 * The set one version on: changed values now bear the writer's name, the others keep theirs. A profile that was deleted is
 * there again. The moment is never before that of the last change, whatever the clocks of several servers say: in the order
 * of time a set's versions always grow.
 */
export function changedSet(
  set: OverrideSetEntity,
  { params, policies }: OverrideContent,
  diff: OverrideDiff,
  writer: Attribution,
): OverrideSetEntity {
  const at = new Date(Math.max(Date.parse(writer.at), set.updatedAt?.getTime() ?? 0));
  const by = { ...writer, at: at.toISOString() };
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
    updatedAt: at,
    updatedBy: by.user_id,
    deletedAt: null,
  };
}
