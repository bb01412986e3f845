import type { WirePlace, WirePlaces } from './wire-places.js';

/** A parameter found in a request body. */
export interface Occurrence extends WirePlace {
  /** As it stands there; never null, which on every runtime means that the field is not set. */
  readonly value: unknown;
}

/** Everything in the body that is a parameter, grouped by it, the winning place first. Only own properties count. */
export const occurrencesIn = (
  places: WirePlaces,
  body: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, readonly Occurrence[]> => {
  const found = new Map<string, Occurrence[]>();
  for (const key of Object.keys(body)) {
    const value = body[key];
    note(found, places.top.get(key), value);
    const below = places.below.get(key);
    if (below === undefined || !isRecord(value)) continue;
    for (const inner of Object.keys(value)) note(found, below.get(inner), value[inner]);
  }
  return found;
};

const note = (found: Map<string, Occurrence[]>, place: WirePlace | undefined, value: unknown): void => {
  if (place === undefined || value === undefined || value === null) return;
  const occurrence = { ...place, value };
  const others = found.get(place.parameter);
  if (others === undefined) found.set(place.parameter, [occurrence]);
  else others.splice(others.findLastIndex(({ rank }) => rank <= place.rank) + 1, 0, occurrence);
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
