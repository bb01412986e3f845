import { setImmediate as turn } from 'node:timers/promises';
import type { ModelEntity, OverrideSetEntity } from '@kamerton/api-database';
import { ModelDrifts } from '@kamerton/api-model-schemas';
import type { ModelFacts } from '@kamerton/runtime-catalog';
import { noticeDrift } from './noticed-drift.js';

const at = new Date('2026-11-22T10:00:00Z');

const factsOf = (model: string, version: string): ModelFacts => ({
  kind: 'ollama',
  model,
  runtime_version: version,
  digest: 'd1',
  engine: 'llama-server',
  format: 'gguf',
  architecture: 'llama',
  family: null,
  parameter_size: null,
  quantization: null,
  context_length: 8192,
  capabilities: ['completion'],
  loaded: null,
  model_parameters: {},
  live_parameters: {},
  known_fields: null,
  warnings: [],
});

const rowOf = (model: string, version: string): ModelEntity => ({
  runtimeId: 'gpu-1',
  model,
  facts: factsOf(model, version),
  factsHash: `${model} ${version}`,
  digest: 'd1',
  schemaStatus: 'ready',
  problemCode: null,
  problemDetail: null,
  present: true,
  discoveredAt: at,
});

const setOn = (model: string | null): OverrideSetEntity => ({
  id: `set of ${model}`,
  runtimeId: 'gpu-1',
  model,
  profile: null,
  version: 1,
  params: { temperature: 0.4 },
  policies: {},
  attribution: {},
  updatedAt: at,
  updatedBy: 'anna',
  deletedAt: null,
});

const models = Array.from({ length: 300 }, (_, index) => `model-${index}`);
const upgrade = (sets: readonly OverrideSetEntity[]) =>
  noticeDrift(
    models.map((model) => rowOf(model, '0.33.0')),
    { stored: models.map((model) => rowOf(model, '0.31.0')), baselines: [], sets, drifts: new ModelDrifts(), at },
  );

describe('the upgrade of a runtime with many models', () => {
  it('lets others have their turn while it is looked at', async () => {
    let turns = 0;
    let over = false;
    const others = async (): Promise<void> => {
      while (!over) {
        await turn();
        turns += 1;
      }
    };
    const busy = others();
    const { drifted } = await upgrade([setOn(null)]);
    over = true;
    await busy;
    expect(drifted.map(({ model }) => model)).toEqual(models);
    expect(turns).toBeGreaterThan(5);
  });

  it('is drift for those alone that something stands above', async () => {
    const { drifted, changed } = await upgrade([setOn('model-7'), setOn('model-9')]);
    expect(drifted.map(({ model }) => model)).toEqual(['model-7', 'model-9']);
    expect(changed).toBe(models.length);
  });
});
