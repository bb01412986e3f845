import type { OverrideSetEntity } from '@kamerton/api-database';
import { rungOf, type ConfigBody, type InheritedPolicy } from '@kamerton/contract';
import { layerSources } from '@kamerton/parameter-schema';

/**
 * Policies beneath the set that is shown, by parameter, lowest rung first.
 *
 * @param sets those on the ladder, `own` among them unless it was never written
 */
export function inheritedPolicies(
  sets: readonly OverrideSetEntity[],
  own: OverrideSetEntity | undefined,
): ConfigBody['inherited_policies'] {
  const beneath = sets
    .filter((set) => set !== own)
    .toSorted((left, right) => layerSources.indexOf(rungOf(left)) - layerSources.indexOf(rungOf(right)));
  const byParameter = new Map<string, InheritedPolicy[]>();
  for (const set of beneath) {
    for (const [name, policy] of Object.entries(set.policies)) {
      const inherited: InheritedPolicy = {
        rung: rungOf(set),
        policy,
        updated_by: set.updatedBy,
        updated_at: set.updatedAt?.toISOString() ?? null,
      };
      byParameter.set(name, [...(byParameter.get(name) ?? []), inherited]);
    }
  }
  return Object.fromEntries(byParameter);
}
