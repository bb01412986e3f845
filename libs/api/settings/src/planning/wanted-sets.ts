import type { SetAddress } from '@kamerton/api-database';
import type { OverrideSettings, RuntimeSettings, SettingsDocument } from '@kamerton/contract';
import { pointerTo, type OverrideContent } from '@kamerton/parameter-schema';
import { inPlaceOrder } from './place-order.js';

/** An override set as the document wants it. */
export interface WantedSet {
  readonly address: SetAddress;
  /** To the set in the document. */
  readonly pointer: string;
  readonly content: OverrideContent;
}

/** Every set of every runtime, model and profile that the document names, empty ones too; lower rungs first. */
export const wantedSets = ({ runtimes = [] }: SettingsDocument): readonly WantedSet[] =>
  runtimes.flatMap(setsOfRuntime).toSorted((left, right) => inPlaceOrder(left.address, right.address));

function setsOfRuntime({ id: runtimeId, models = [], ...set }: RuntimeSettings, index: number): readonly WantedSet[] {
  const pointer = pointerTo('/runtimes', index);
  const wide = { address: { runtimeId, model: null, profile: null }, pointer, content: contentOf(set) };
  const others = models.flatMap(({ model, profiles = [], ...own }, place): readonly WantedSet[] => {
    const modelPointer = pointerTo(`${pointer}/models`, place);
    return [
      { address: { runtimeId, model, profile: null }, pointer: modelPointer, content: contentOf(own) },
      ...profiles.map(({ profile, ...its }, position) => ({
        address: { runtimeId, model, profile },
        pointer: pointerTo(`${modelPointer}/profiles`, position),
        content: contentOf(its),
      })),
    ];
  });
  return [wide, ...others];
}

/** A policy without any rule is no policy. */
const contentOf = ({ params = {}, policies = {} }: OverrideSettings): OverrideContent => ({
  params,
  policies: Object.fromEntries(Object.entries(policies).filter(([, policy]) => Object.keys(policy).length > 0)),
});
