import type { OverrideSetEntity } from '@kamerton/api-database';
import type { GenerationSchema, Layer, ParameterAdvice } from '@kamerton/parameter-schema';
import type { ImpactGround, ImpactModel } from '../impact/impact-ground.js';
import { setRow } from './rungs.js';

export const impactModel = (
  model: string,
  schema: GenerationSchema,
  rest: {
    readonly base?: Layer['values'];
    readonly advice?: readonly ParameterAdvice[];
    readonly reloads?: readonly string[];
  } = {},
): ImpactModel => ({
  kind: 'ollama',
  model,
  schema,
  baseLayers: [{ source: 'runtime_catalog', values: rest.base ?? {} }],
  advice: rest.advice ?? [],
  reloads: rest.reloads ?? [],
});

/** The runtime-wide set, a model's own and a profile of the model `m`. */
export const runtimeSet = (change: Partial<OverrideSetEntity>): OverrideSetEntity => setRow({ model: null, ...change });
export const modelSet = (change: Partial<OverrideSetEntity>): OverrideSetEntity => setRow(change);
export const profileSet = (profile: string, change: Partial<OverrideSetEntity> = {}): OverrideSetEntity =>
  setRow({ profile, ...change });

/** A write to the own set of the model `m`, changed as given. */
export const groundOf = (change: Partial<ImpactGround> & Pick<ImpactGround, 'models'>): ImpactGround => ({
  addressed: { runtimeId: 'gpu-1', model: 'm', profile: null },
  before: [],
  after: [],
  services: [],
  language: 'en',
  ...change,
});
