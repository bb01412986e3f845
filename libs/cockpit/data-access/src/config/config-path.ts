import { type SetPlace, type WriteOptions, apiPaths } from '@kamerton/contract';

/** Where the API has an override set: of a runtime, of a model, or of a profile. */
export const configPath = ({ runtime, model, profile }: SetPlace, options: WriteOptions = {}): string =>
  model === null
    ? apiPaths.runtimeConfig(runtime, options)
    : apiPaths.modelConfig(model, { runtime, ...(profile !== null && { profile }), ...options });

export const isSamePlace = (one: SetPlace, other: SetPlace): boolean =>
  one.runtime === other.runtime && one.model === other.model && one.profile === other.profile;
