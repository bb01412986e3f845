import type { OverrideSetEntity, SetAddress } from '@kamerton/api-database';

/** The addressed set among those on its ladder. */
export const ownSet = (
  sets: readonly OverrideSetEntity[],
  { model, profile }: SetAddress,
): OverrideSetEntity | undefined => sets.find((set) => set.model === model && set.profile === profile);
