import { jest } from '@jest/globals';
import { ModelSchemas } from '@kamerton/api-model-schemas';
import { modelRow, type TestApi } from '@kamerton/api-testing';
import { startConfigApi } from './testing/start-config-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startConfigApi();
});
afterAll(() => api.stop());

describe('the widest schema of a runtime', () => {
  it('is worked out once per language until a model changes, whatever is set meanwhile', async () => {
    const { runtime, model } = await api.newModel({ context_length: 4096 });
    const reads = jest.spyOn(api.app.get(ModelSchemas), 'forRuntime');
    const widest = async () => (await api.read({ runtime })).generation_schema['context_length'];
    await Promise.all([widest(), widest(), widest()]);
    for (const top_k of [10, 20, 30]) {
      await api.patch({ runtime }, { params: { top_k } });
      await api.patch({ runtime, model }, { params: { top_k } });
    }
    expect(await widest()).toMatchObject({ max: 4096 });
    expect(reads).toHaveBeenCalledTimes(1);
    await api.read({ runtime }, { 'accept-language': 'pl' });
    expect(reads).toHaveBeenCalledTimes(2);

    await api.repositories.models.save([modelRow(runtime, 'larger:8b', { context_length: 8192 })]);
    expect(await widest()).toMatchObject({ max: 8192 });
    expect((await api.patch({ runtime }, { params: { context_length: 8000 } })).version).toBe(4);
    expect(reads).toHaveBeenCalledTimes(3);
  });
});
