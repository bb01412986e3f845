import type { OverrideSetEntity } from '@kamerton/api-database';
import { rungOf } from '@kamerton/contract';
import type { Layer } from '@kamerton/parameter-schema';

export const overrideLayer = (set: OverrideSetEntity): Layer => ({
  source: rungOf(set),
  values: set.params,
  policies: set.policies,
  attribution: set.attribution,
});
