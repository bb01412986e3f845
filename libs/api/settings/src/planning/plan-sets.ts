import type { OverrideSetEntity, SetAddress } from '@kamerton/api-database';
import { ProblemException } from '@kamerton/api-http';
import {
  blankSet,
  changedSet,
  endOf,
  isThere,
  planChange,
  reasonOf,
  replaceWrite,
  type SetChange,
} from '@kamerton/api-override-sets';
import { diffOverrides, isEmptyDiff, type Attribution, type OverrideContent } from '@kamerton/parameter-schema';
import { isTarget, type Judge } from '../judging/judge.js';
import { inPlaceOrder, lowerRungs, placeKey } from './place-order.js';
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

export interface SetRules {
  readonly judge: Judge;
  readonly prune: boolean;
  readonly reason: string | undefined;
  readonly by: Attribution;
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
      planned.set(placeKey(before), { ...kept(before), pointer });
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

const nothing: OverrideContent = { params: {}, policies: {} };
const isEmpty = (content: OverrideContent): boolean => isEmptyDiff(diffOverrides(nothing, content));
const action = 'apply';

const kept = (before: OverrideSetEntity): SetChange => ({
  ...{ before, after: before, action, reason: null },
  diff: { params: {}, policies: {} },
});

function emptied(before: OverrideSetEntity, { reason, by }: SetRules): SetChange {
  const diff = diffOverrides(before, nothing);
  return { before, after: changedSet(before, nothing, diff, by), diff, action, reason: reasonOf(reason) };
}

/** What the document does not name. */
function unnamed(before: OverrideSetEntity, rules: SetRules): SetChange {
  if (!rules.prune || !isManageable(before)) return kept(before);
  return before.profile === null ? emptied(before, rules) : endOf(before, action, reasonOf(rules.reason), rules.by);
}

/** Whether there is anything to a set that could be said in a document. */
export const isManageable = (set: OverrideSetEntity): boolean => (set.profile === null ? !isEmpty(set) : isThere(set));

function wished(
  before: OverrideSetEntity,
  { address, content }: WantedSet,
  below: readonly OverrideSetEntity[],
  rules: SetRules,
): SetChange {
  const isNewProfile = address.profile !== null && !isThere(before);
  if (isEmptyDiff(diffOverrides(before, content)) && !isNewProfile) return kept(before);
  const target = rules.judge(address);
  if (isTarget(target)) {
    const write = {
      ...replaceWrite(content),
      action,
      reason: reasonOf(rules.reason),
      evenIfSame: isNewProfile,
    } as const;
    return planChange(target, write, { before, below }, rules.by);
  }
  // To take everything away nobody needs to know what the model accepts.
  if (isEmpty(content) && !isNewProfile) return emptied(before, rules);
  throw new ProblemException('INVALID_SETTINGS', { errors: [{ pointer: '', ...target }] });
}
