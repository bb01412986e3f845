import type { OverrideSetEntity } from '@kamerton/api-database';
import type { ConfigBody } from '@kamerton/contract';
import { isThere } from '../target/is-there.js';
import type { OverrideTarget } from '../target/override-target.js';
import { ownSet } from '../target/own-set.js';
import { configBody } from './config-body.js';

/**
 * What a reader of the address sees. A profile that never was there, or is no more, shows the model's own set, and says so.
 *
 * @param sets those on the ladder of the address
 */
export function shownConfig(target: OverrideTarget, sets: readonly OverrideSetEntity[]): ConfigBody {
  const own = ownSet(sets, target.address);
  if (target.address.profile === null || isThere(own)) return configBody(target, sets, own);
  const address = { ...target.address, profile: null };
  const rungs = sets.filter(({ profile }) => profile === null);
  return configBody({ ...target, address }, rungs, ownSet(rungs, address), { version: own?.version ?? 0 });
}
