import type { SetAddress } from '@kamerton/api-database';
import type { TunableModel } from '@kamerton/api-model-schemas';

/** The override set that a request is about, with all that is needed to judge what stands in it. */
export interface OverrideTarget extends Omit<TunableModel, 'runtime' | 'model'> {
  readonly address: SetAddress;
}
