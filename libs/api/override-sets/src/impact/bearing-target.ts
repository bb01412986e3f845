import type { Layer } from '@kamerton/parameter-schema';
import type { ImpactGround, ImpactModel } from './impact-ground.js';
import { SetsByPlace } from './sets-by-place.js';

/** Requests on which a write may bear: those for one model, by one profile or by none. */
export interface BearingTarget {
  readonly model: ImpactModel;
  readonly profile: string | null;
  /** `true`: the very set that is written. */
  readonly addressed: boolean;
  /** Those of the model that are there, before or after. */
  readonly profiles: ReadonlySet<string>;
  readonly before: readonly Layer[];
  readonly after: readonly Layer[];
}

/** By model, then by profile, the addressed one first. Profiles come into being and end by writes as well. */
export function* bearingTargets({ addressed, models, ...sets }: ImpactGround): Generator<BearingTarget> {
  const before = new SetsByPlace(sets.before);
  const after = new SetsByPlace(sets.after);
  for (const model of models) {
    const profiles = new Set([...before.profilesOf(model.model), ...after.profilesOf(model.model)]);
    const targetOf = (profile: string | null): BearingTarget => ({
      model,
      profile,
      addressed: addressed.model === model.model && addressed.profile === profile,
      profiles,
      before: [...model.baseLayers, ...before.layersOf(model.model, profile)],
      after: [...model.baseLayers, ...after.layersOf(model.model, profile)],
    });
    const others = [null, ...[...profiles].toSorted()].filter((profile) => profile !== addressed.profile);
    yield* [addressed.profile, ...others].map(targetOf);
  }
}
