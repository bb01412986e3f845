import type { OverrideDiff } from '@kamerton/parameter-schema';
import type { DiffBody } from './config.js';

/**
 * A diff as the API shows it: changed parameters at the top, changed policies under `policies`. No parameter may be called
 * `policies`; a diff that claims one throws `RangeError` rather than hide one of the two.
 */
export function diffBody(diff: OverrideDiff): DiffBody {
  if (Object.hasOwn(diff.params, 'policies')) {
    throw new RangeError('No parameter may be called "policies": its place in a diff is taken.');
  }
  return Object.keys(diff.policies).length === 0 ? { ...diff.params } : { ...diff.params, policies: diff.policies };
}
