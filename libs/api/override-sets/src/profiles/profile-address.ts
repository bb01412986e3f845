import type { SetAddress } from '@kamerton/api-database';
import type { OverrideTarget } from '../target/override-target.js';

/** An address that names a profile. */
export interface ProfileAddress extends SetAddress {
  readonly model: string;
  readonly profile: string;
}

/** The address of a target that was asked for with a profile. */
export function profileAddress({ address: { runtimeId, model, profile } }: OverrideTarget): ProfileAddress {
  if (model === null || profile === null) throw new Error('no profile was named');
  return { runtimeId, model, profile };
}
