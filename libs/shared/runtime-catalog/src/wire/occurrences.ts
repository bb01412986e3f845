import { foldName } from './fold-name.js';
import type { WirePlace, WirePlaces } from './wire-places.js';

/** A parameter found in a request body; its path is spelt as it is there. */
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
  collect(found, places, body, []);
  return found;
};

/**
 * Where a body has null under another spelling of a place's name, or of a container on the way to it. Such a null is no occurrence, but it would unset what stands
 * before it under the proper name, so whoever writes there has to take it out.
 */
export const misspeltNulls = (
  places: WirePlaces,
  body: Readonly<Record<string, unknown>>,
  within: { readonly path: readonly string[]; readonly misspelt: boolean } = { path: [], misspelt: false },
): readonly (readonly string[])[] =>
  Object.entries(body).flatMap(([given, value]) => {
    const key = places.keyFor(given);
    if (key === undefined) return [];
    const path = [...within.path, given];
    const misspelt = within.misspelt || given !== key;
    if (value === null) return misspelt ? [path] : [];
    const below = places.below.get(key);
    return below !== undefined && isRecord(value) ? misspeltNulls(below, value, { path, misspelt }) : [];
  });

const collect = (
  found: Map<string, Occurrence[]>,
  places: WirePlaces,
  container: Readonly<Record<string, unknown>>,
  within: readonly string[],
): void => {
  for (const given of Object.keys(container)) {
    const key = places.keyFor(given);
    if (key === undefined) continue;
    const value = container[given];
    const path = [...within, given];
    const below = places.below.get(key);
    // No parameter has an object for a value, so an object is the container.
    if (below !== undefined && isRecord(value)) collect(found, below, value, path);
    else note(found, places.here.get(key), path, value);
  }
};

const note = (
  found: Map<string, Occurrence[]>,
  place: WirePlace | undefined,
  path: readonly string[],
  value: unknown,
): void => {
  if (place === undefined || value === undefined || value === null) return;
  const occurrence = { ...place, path, value };
  const others = found.get(place.parameter);
  if (others === undefined) found.set(place.parameter, [occurrence]);
  else others.splice(rankAmong(others, occurrence), 0, occurrence);
};

/** Of two spellings of one place the later wins; of two places with one rank the earlier. */
const rankAmong = (others: readonly Occurrence[], { path, rank }: Occurrence): number => {
  const respelt = others.findIndex((other) => other.rank === rank && isSamePlace(other.path, path));
  return respelt >= 0 ? respelt : others.findLastIndex((other) => other.rank <= rank) + 1;
};

/** Two paths to one parameter in one body are alike only as spellings of one place. */
const isSamePlace = (one: readonly string[], other: readonly string[]): boolean =>
  foldName(one.join('\n')) === foldName(other.join('\n'));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
