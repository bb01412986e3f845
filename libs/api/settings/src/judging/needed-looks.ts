import type { OverrideSetEntity } from '@kamerton/api-database';
import { diffOverrides, isEmptyDiff } from '@kamerton/parameter-schema';
import type { PlannedRuntime } from '../planning/plan-runtimes.js';
import { placeKey } from '../planning/place-order.js';
import type { WantedSet } from '../planning/wanted-sets.js';
import type { RuntimeKnowledge } from './runtime-knowledge.js';

/** A runtime to ask, above all for these models. */
export interface NeededLook {
  readonly runtime: PlannedRuntime;
  readonly models: ReadonlySet<string>;
}

/**
 * The runtimes that have to be asked what their models accept before their sets can be judged: because nobody knows the models
 * that the document sets something on. What stands already and stays needs no judging, nor does what only goes.
 */
export function neededLooks(
  knowledge: readonly RuntimeKnowledge[],
  wanted: readonly WantedSet[],
  present: readonly OverrideSetEntity[],
): readonly NeededLook[] {
  const standing = new Map(present.map((set) => [placeKey(set), set]));
  const moving = wanted.filter(({ address, content }) => {
    const before = standing.get(placeKey(address)) ?? nothing;
    return !isEmptyDiff(diffOverrides(before, content)) && !isEmptyDiff(diffOverrides(nothing, content));
  });
  return knowledge.flatMap(({ runtime, models, wide }) => {
    const unknown = moving
      .filter(({ address }) => address.runtimeId === runtime.id)
      .map(({ address: { model } }) => model)
      .filter((model) => (model === null ? isUnknown(wide) : !models.has(model)));
    return unknown.length === 0 ? [] : [{ runtime, models: new Set(unknown.filter((model) => model !== null)) }];
  });
}

const isUnknown = (wide: RuntimeKnowledge['wide']): boolean => wide === null || wide.status === 'missing';
const nothing = { params: {}, policies: {} };
