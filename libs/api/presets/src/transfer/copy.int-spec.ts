import { type TransferBody } from '@kamerton/contract';
import { unreadModelRow } from '@kamerton/api-testing';
import { startPresetsApi, transferUrl, type ModelPlace, type PresetsApi } from '../testing/start-presets-api.js';

type SourcePlace = Omit<ModelPlace, 'profile'> & { readonly profile?: string | null };

let api: PresetsApi;

beforeAll(async () => {
  api = await startPresetsApi();
});
afterAll(() => api.stop());

const ollama = () => api.newModel();
const vllm = () => api.newModel({ kind: 'vllm', context_length: 32_768 });
const copyOf = ({ runtime, model, profile = null }: SourcePlace) => ({ copy_of: { runtime, model, profile } });
const fates = ({ report }: TransferBody) =>
  report.map(({ parameter, as, fate, there }) => [parameter, as, fate, there]);
const stored = async ({ runtime, model, profile }: ModelPlace) =>
  (await api.repositories.overrideSets.find({ runtimeId: runtime, model, profile: profile ?? null }))?.params ?? null;

describe('a copy of another set', () => {
  it('goes to another runtime kind as far as it means the same, and says what it does not', async () => {
    const [from, to] = [await ollama(), await vllm()];
    const params = { temperature: 3, max_tokens: 512, presence_penalty: 0.5, keep_alive: '5m', top_k: 0 };
    await api.seed(from, { params, policies: { seed: { max: 5 } } });
    const body = await api.transfer(to, copyOf(from));
    // jsonb keeps no order.
    expect(fates(body).toSorted()).toEqual([
      ['keep_alive', 'keep_alive', 'unknown_there', null],
      ['max_tokens', 'max_tokens', 'exact', 512],
      ['presence_penalty', 'presence_penalty', 'approximated', 0.5],
      ['temperature', 'temperature', 'out_of_range', null],
      ['top_k', 'top_k', 'exact', 0],
    ]);
    expect(body.overrides).toEqual({ max_tokens: 512, presence_penalty: 0.5, top_k: 0 });
    expect(body.policies).toEqual({});
    expect(body.revision?.reason).toBe(`copy of ${from.runtime}/${from.model}`);
  });

  it('takes own values only, of a profile those of the profile', async () => {
    const from = await ollama();
    await api.seed(from, { params: { temperature: 0.1 } });
    await api.seed({ ...from, profile: 'p' }, { params: { top_p: 0.2 } });
    const body = await api.transfer({ ...from, profile: 'q' }, copyOf({ ...from, profile: 'p' }));
    expect(body).toMatchObject({ profile: 'q', version: 1, overrides: { top_p: 0.2 } });
    expect(body.revision?.reason).toBe(`copy of ${from.runtime}/${from.model}, profile p`);
    expect(await stored({ ...from, profile: 'q' })).toEqual({ top_p: 0.2 });
    expect(await stored(from)).toEqual({ temperature: 0.1 });
  });

  it('works while the runtime that it comes from is down', async () => {
    const [from, to] = [await ollama(), await vllm()];
    await api.seed(from, { params: { max_tokens: -1, seed: 7 } });
    await api.repositories.runtimes.update(from.runtime, { status: 'down', lastError: 'gone' });
    const body = await api.transfer(to, copyOf(from));
    expect(fates(body).toSorted()).toEqual([
      ['max_tokens', 'max_tokens', 'exact', null],
      ['seed', 'seed', 'exact', 7],
    ]);
  });

  it('works of a set that holds nothing, and of one whose model is not understood any more', async () => {
    const [empty, to] = [await ollama(), await ollama()];
    expect(await api.transfer(to, copyOf(empty))).toMatchObject({ report: [], revision: null });
    const unread = await api.newRuntime();
    await api.repositories.models.save([unreadModelRow(unread, 'odd')]);
    expect(await api.transfer(to, copyOf({ runtime: unread, model: 'odd' }))).toMatchObject({
      report: [],
      revision: null,
    });
  });

  it.each([
    ['UNKNOWN_RUNTIME', (place: ModelPlace) => ({ ...place, runtime: 'nowhere' })],
    ['UNKNOWN_MODEL', (place: ModelPlace) => ({ ...place, model: 'nobody' })],
    ['UNKNOWN_PROFILE', (place: ModelPlace) => ({ ...place, profile: 'nothing' })],
  ])('of what is not there is refused: %s', async (code, elsewhere) => {
    const place = await ollama();
    expect(await api.refusal('POST', transferUrl(place), copyOf(elsewhere(place)))).toMatchObject({
      status: 404,
      code,
    });
    expect(api.refused(place.runtime)).toMatchObject([{ action: 'config.transfer', code }]);
  });
});
