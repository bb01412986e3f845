import { apiPaths, settingsFormats, type ExportBody, type SettingsFormat } from '@kamerton/contract';
import { unreadModelRow } from '@kamerton/api-testing';
import { startPresetsApi, type ModelPlace, type PresetsApi } from '../testing/start-presets-api.js';

let api: PresetsApi;

beforeAll(async () => {
  api = await startPresetsApi();
});
afterAll(() => api.stop());

const exported = async ({ model, ...scope }: ModelPlace, format: SettingsFormat) => {
  const { status, body } = await api.send('GET', apiPaths.configExport(model, { ...scope, format }));
  expect(status).toBe(200);
  return body as ExportBody;
};

describe('an export', () => {
  it('writes what adapters send: own and inherited overrides as policies leave them, and no defaults', async () => {
    const place = await api.newModel();
    await api.seed(place, { params: { temperature: 0.9, max_tokens: -1 } });
    // As an older release might have left them: no write lets value and policy contradict each other.
    await api.sql(`UPDATE override_sets SET policies = '{"temperature": {"max": 0.5}}' WHERE runtime_id = $1`, [
      place.runtime,
    ]);
    await api.seed({ ...place, profile: 'p' }, { params: { stop: ['x', ' y'] } });
    const { text, report, file_name: name } = await exported({ ...place, profile: 'p' }, 'modelfile');
    expect(text.split('\n').toSorted()).toEqual([
      '',
      'PARAMETER num_predict -1',
      'PARAMETER stop " y"',
      'PARAMETER stop x',
      'PARAMETER temperature 0.5',
    ]);
    expect(report.map(({ fate }) => fate)).toEqual(['exact', 'exact', 'exact']);
    expect(name).toBe(`${place.model.replace(':', '-')}-p.Modelfile`);
    expect((await exported(place, 'modelfile')).text).not.toContain('stop');
  });

  it('tells what the format cannot carry', async () => {
    const place = await api.newModel();
    await api.seed(place, { params: { keep_alive: '5m', top_k: 5, presence_penalty: 0.5 } });
    const { text, report } = await exported(place, 'openai');
    expect(JSON.parse(text)).toEqual({ presence_penalty: 0.5 });
    expect(report.map(({ parameter, fate }) => [parameter, fate]).toSorted()).toEqual([
      ['keep_alive', 'unknown_there'],
      ['presence_penalty', 'approximated'],
      ['top_k', 'unknown_there'],
    ]);
  });

  it.each(settingsFormats)('comes back as it went: %s', async (format) => {
    const [place, other] = [await api.newModel(), await api.newModel()];
    await api.seed(place, {
      params: { temperature: 0.3, top_p: 0.8, top_k: 0, max_tokens: 64, stop: ['a b', '"'], seed: 7 },
    });
    const { text, report } = await exported(place, format);
    const back = await api.transfer(other, { document: { format, text } });
    expect(back.unread).toEqual([]);
    const written = report.filter(({ there }) => there !== null).map(({ parameter, value }) => [parameter, value]);
    expect(back.overrides).toEqual(Object.fromEntries(written));
    expect(written.length).toBeGreaterThan(2);
  });

  it('of a model with no overrides is empty', async () => {
    const { text, report } = await exported(await api.newModel(), 'llamacpp');
    expect([text, report]).toEqual(['', []]);
  });

  it('is refused where there is nothing to write down', async () => {
    const { model, runtime } = await api.newModel();
    const url = (options: { profile?: string; format: string }) =>
      `${apiPaths.model(model).replace('?', '')}/config/export?${new URLSearchParams({ runtime, ...options })}`;
    expect(await api.send('GET', url({ format: 'modelfile', profile: 'nothing' }))).toMatchObject({
      status: 404,
      body: { code: 'UNKNOWN_PROFILE' },
    });
    expect(await api.send('GET', url({ format: 'toml' }))).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: 'format' }] },
    });
    await api.repositories.models.save([unreadModelRow(runtime, 'odd')]);
    expect(await api.send('GET', apiPaths.configExport('odd', { runtime, format: 'vllm' }))).toMatchObject({
      status: 409,
      body: { code: 'SCHEMA_MISSING' },
    });
  });
});
