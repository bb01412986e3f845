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
  collect(found, places, body);
  return found;
};

const collect = (
  found: Map<string, Occurrence[]>,
  places: WirePlaces,
  container: Readonly<Record<string, unknown>>,
): void => {
  for (const key of Object.keys(container)) {
    if (!places.keys.has(key)) continue;
    const value = container[key];
    const below = places.below.get(key);
    // No parameter has an object for a value, so an object is the container.
    if (below !== undefined && isRecord(value)) collect(found, below, value);
    else note(found, places.here.get(key), value);
  }
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
