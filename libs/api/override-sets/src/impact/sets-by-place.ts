import type { OverrideSetEntity } from '@kamerton/api-database';
import type { Layer } from '@kamerton/parameter-schema';
import { overrideLayer } from '../reading/override-layers.js';
import { isThere } from '../target/is-there.js';

/** The override sets of one runtime, to be found by model and profile. */
export class SetsByPlace {
  private readonly sets: ReadonlyMap<string, OverrideSetEntity>;
  private readonly profiles: ReadonlyMap<string, readonly string[]>;

  constructor(sets: readonly OverrideSetEntity[]) {
    this.sets = new Map(sets.map((set) => [placeKey(set.model, set.profile), set]));
    const profiles = new Map<string, string[]>();
    for (const { model, profile } of sets.filter(isThere)) {
      if (model === null || profile === null) continue;
      const known = profiles.get(model);
      if (known === undefined) profiles.set(model, [profile]);
      else known.push(profile);
    }
    this.profiles = profiles;
  }

  /** Those that are there, empty or not. */
  profilesOf(model: string): readonly string[] {
    return this.profiles.get(model) ?? [];
  }

  /** The override rungs of a model's requests, lowest first; a profile that is not there adds none. */
  layersOf(model: string, profile: string | null): readonly Layer[] {
    const places = [
      placeKey(null, null),
      placeKey(model, null),
      ...(profile === null ? [] : [placeKey(model, profile)]),
    ];
    return places.flatMap((place) => {
      const set = this.sets.get(place);
      return set === undefined ? [] : [overrideLayer(set)];
    });
  }
}

const placeKey = (model: string | null, profile: string | null): string => JSON.stringify([model, profile]);
