import type { OverrideSetEntity, SetAddress } from '@kamerton/api-database';
import type { GenerationSchema, Layer } from '@kamerton/parameter-schema';
import type { OverrideTarget } from '../target/override-target.js';

const ownAddress: SetAddress = { runtimeId: 'gpu-1', model: 'm', profile: null };

export const setRow = (change: Partial<OverrideSetEntity> = {}): OverrideSetEntity => ({
  ...ownAddress,
  id: '1',
  version: 1,
  params: {},
  policies: {},
  attribution: {},
  updatedAt: new Date('2026-01-02T03:04:05.678Z'),
  updatedBy: 'anna',
  deletedAt: null,
  ...change,
});

export const targetOf = (
  schema: GenerationSchema,
  baseLayers: readonly Layer[] = [],
  address: SetAddress = ownAddress,
): OverrideTarget => ({
  address,
  kind: 'ollama',
  version: '0.33.0',
  demo: false,
  status: 'ready',
  problem: null,
  schema,
  schemaHash: 'sha256:0',
  baseLayers,
  omissions: [],
  advice: [],
  reloads: [],
  language: 'en',
  drift: null,
  verdicts: {},
});
