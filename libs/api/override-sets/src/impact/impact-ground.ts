import type { FollowingService, OverrideSetEntity, SetAddress } from '@kamerton/api-database';
import type { TunableModel } from '@kamerton/api-model-schemas';
import type { Language } from '@kamerton/parameter-schema';

/** One model as far as the impact of a write on it goes. */
export type ImpactModel = Pick<TunableModel, 'kind' | 'model' | 'schema' | 'baseLayers' | 'advice' | 'reloads'>;

/** Everything that the impact of a write follows from; all of one runtime. */
export interface ImpactGround {
  /** The set that the write is about. */
  readonly addressed: SetAddress;
  /** Those on which the write bears, by name. */
  readonly models: readonly ImpactModel[];
  /** The sets that bear on these models, as they are. */
  readonly before: readonly OverrideSetEntity[];
  /** As the write leaves them. */
  readonly after: readonly OverrideSetEntity[];
  readonly services: readonly FollowingService[];
  /** Of the messages. */
  readonly language: Language;
}
