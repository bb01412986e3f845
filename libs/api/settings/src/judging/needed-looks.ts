import type { OverrideSetEntity } from '@kamerton/api-database';
import { diffOverrides, isEmptyDiff } from '@kamerton/parameter-schema';
import { placeKey } from '../planning/place-order.js';
import type { WantedSet } from '../planning/wanted-sets.js';
import type { RuntimeKnowledge } from './runtime-knowledge.js';

/**
 * The runtimes that have to be asked what their models accept before their sets can be judged: because nobody knows the models
 * that the document sets something on. What stands already and stays needs no judging, nor does what only goes.
 */
export function neededLooks(
  knowledge: readonly RuntimeKnowledge[],
  wanted: readonly WantedSet[],
  present: readonly OverrideSetEntity[],
): readonly RuntimeKnowledge[] {
  const standing = new Map(present.map((set) => [placeKey(set), set]));
  const moving = wanted.filter(({ address, content }) => {
    const before = standing.get(placeKey(address)) ?? nothing;
    return !isEmptyDiff(diffOverrides(before, content)) && !isEmptyDiff(diffOverrides(nothing, content));
  });
  return knowledge.filter(({ runtime, models, wide }) =>
    moving
      .filter(({ address }) => address.runtimeId === runtime.id)
      .some(({ address: { model } }) => (model === null ? isUnknown(wide) : !models.has(model))),
  );
}

const isUnknown = (wide: RuntimeKnowledge['wide']): boolean => wide === null || wide.status === 'missing';
const nothing = { params: {}, policies: {} };
