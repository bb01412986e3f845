import type { OverrideSetEntity, SetAddress } from '@kamerton/api-database';
import { blankSet, type SetChange } from '@kamerton/api-override-sets';
import { inPlaceOrder, lowerRungs, placeKey } from './place-order.js';
import { kept, nothing, unnamed, wished, type SetRules } from './plan-set.js';
import { faultsOf, type SettingsFault } from './settings-fault.js';
import type { WantedSet } from './wanted-sets.js';

/** One set as it is and as it would be. */
export interface PlannedSet extends SetChange {
  /** `null`: the document does not name it. */
  readonly pointer: string | null;
}

export interface SetsPlan {
  /** All sets of the runtimes that the document names, changed or not; lower rungs first. */
  readonly sets: readonly PlannedSet[];
  readonly faults: readonly SettingsFault[];
}

/** @param present every set of the named runtimes that was ever written */
export function planSets(
  wanted: readonly WantedSet[],
  present: readonly OverrideSetEntity[],
  rules: SetRules,
): SetsPlan {
  const planned = new Map<string, PlannedSet>();
  const faults: SettingsFault[] = [];
  for (const { before, wish } of pairs(wanted, present)) {
    const below = afterwards(planned, lowerRungs(before));
    const pointer = wish?.pointer ?? null;
    try {
      const change = wish === null ? unnamed(before, rules) : wished(before, wish, below, rules);
      planned.set(placeKey(before), { ...change, pointer });
    } catch (error) {
      faults.push(...faultsOf(error, pointer ?? ''));
      // Nobody knows what it is meant to hold, so nothing is held against the sets above it.
      planned.set(placeKey(before), { ...kept(before), after: { ...before, ...nothing }, pointer });
    }
  }
  return { sets: [...planned.values()], faults };
}

interface Pair {
  readonly before: OverrideSetEntity;
  /** `null`: the document does not name the set. */
  readonly wish: WantedSet | null;
}

function pairs(wanted: readonly WantedSet[], present: readonly OverrideSetEntity[]): readonly Pair[] {
  const found = new Map(present.map((set) => [placeKey(set), set]));
  const named = new Set(wanted.map(({ address }) => placeKey(address)));
  const wishes = wanted.map((wish) => ({ before: found.get(placeKey(wish.address)) ?? blankSet(wish.address), wish }));
  const others = present.filter((set) => !named.has(placeKey(set))).map((before) => ({ before, wish: null }));
  return [...wishes, ...others].toSorted((left, right) => inPlaceOrder(left.before, right.before));
}

const afterwards = (planned: ReadonlyMap<string, PlannedSet>, addresses: readonly SetAddress[]) =>
  addresses.flatMap((address) => planned.get(placeKey(address))?.after ?? []);
