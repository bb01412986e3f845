import {
  diffBody,
  type ConfigBody,
  type DiffBody,
  type EffectiveChange,
  type EffectiveSide,
  type SetPlace,
} from '@kamerton/contract';
import { diffOverrides, type EffectiveValue } from '@kamerton/parameter-schema';
import { placeOf, type Address } from '../../command-line/address-options.js';
import { InvalidFailure } from '../../failures/invalid-failure.js';
import type { ApiClient } from '../../http/api-client.js';
import { setPaths } from '../../http/set-paths.js';

interface Sides {
  readonly from: SetPlace;
  readonly to: SetPlace;
}

/** What is stored in two sets, or what comes out of them. */
export type ComparedSets = Sides &
  (
    | { readonly effective: false; readonly diff: DiffBody }
    | { readonly effective: true; readonly diff: Readonly<Record<string, EffectiveChange>> }
  );

/** @throws InvalidFailure for a profile that does not exist: what it falls back to was not asked for */
export async function compareSets(
  api: ApiClient,
  from: Address,
  to: Address,
  effective: boolean,
): Promise<ComparedSets> {
  const [a, b] = await Promise.all([configAt(api, from), configAt(api, to)]);
  const places = { from: placeOf(a), to: placeOf(b) };
  if (effective) return { ...places, effective, diff: effectiveDiff(a, b) };
  const diff = diffBody(
    diffOverrides({ params: a.overrides, policies: a.policies }, { params: b.overrides, policies: b.policies }),
  );
  return { ...places, effective, diff };
}

async function configAt(api: ApiClient, address: Address): Promise<ConfigBody> {
  const config = await api.get<ConfigBody>(setPaths(address).config());
  if (config.profile_fallback) throw new InvalidFailure(`${address.model} has no profile ${address.profile}.`);
  return config;
}

function effectiveDiff({ effective: a }: ConfigBody, { effective: b }: ConfigBody): Record<string, EffectiveChange> {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(
    names
      .map((name): [string, EffectiveChange] => [name, { from: sideOf(a[name]), to: sideOf(b[name]) }])
      .filter(([, { from, to }]) => JSON.stringify(from.value) !== JSON.stringify(to.value)),
  );
}

const sideOf = (
  { value, source, sent }: EffectiveValue = { source: 'unknown', sent: false, ladder: [] },
): EffectiveSide => ({
  ...(value !== undefined && { value }),
  source,
  sent,
});
