import { ModelDrifts } from '@kamerton/api-model-schemas';
import type { VerdictId } from '@kamerton/contract';
import { over, startTestApi, type Replica, type TestApi } from './testing/test-api.js';

let api: TestApi;
let replica: Replica;

beforeAll(async () => {
  api = await startTestApi();
  replica = await api.replica();
});

afterAll(() => api.stop());

type Place = Awaited<ReturnType<TestApi['newRuntime']>>;

const override = ({ runtime, model }: Place) =>
  api.sql(`INSERT INTO override_sets (runtime_id, model, version, params) VALUES ($1, $2, 1, '{"seed": 7}')`, [
    runtime,
    model,
  ]);

/** As if another server had been proved to do something else before. */
const pretend = ({ runtime }: Place, verdict: VerdictId) =>
  api.sql(`UPDATE verdicts SET verdict = $2 WHERE runtime_id = $1 AND parameter = 'seed'`, [runtime, verdict]);

async function verify(place: Place): Promise<VerdictId | undefined> {
  await replica.start(place, { parameters: ['seed'] });
  return (await replica.until(place, over)).verdicts['seed']?.verdict;
}

async function drift({ runtime, model }: Place) {
  const state = await api.records.models.findState(runtime, model);
  if (state === null) throw new Error('the model is gone');
  return new ModelDrifts().of(state);
}

describe('a verdict that another one takes the place of', () => {
  it('marks the model as drifted, beneath overrides only', async () => {
    const [tuned, plain] = [await api.newRuntime(), await api.newRuntime()];
    await override(tuned);
    for (const place of [tuned, plain]) {
      await verify(place);
      await pretend(place, 'replaced');
    }
    const found = await verify(tuned);
    await verify(plain);
    expect(await drift(tuned)).toEqual({
      since: expect.any(String),
      parameters: { seed: { verdict: { from: 'replaced', to: found } } },
    });
    expect(await drift(plain)).toBeNull();
  });

  it('leaves no mark when the first one is proved again', async () => {
    const place = await api.newRuntime();
    await override(place);
    const found = await verify(place);
    await pretend(place, 'replaced');
    await verify(place);
    expect(await drift(place)).not.toBeNull();
    await api.sql(`UPDATE model_baselines SET verdicts = jsonb_build_object('seed', $2::text) WHERE runtime_id = $1`, [
      place.runtime,
      found,
    ]);
    await pretend(place, 'clamped');
    await verify(place);
    expect(await drift(place)).toBeNull();
  });
});
