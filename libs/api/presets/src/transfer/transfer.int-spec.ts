import { jest } from '@jest/globals';
import { auditEventBody, IdempotencyKeyRepository } from '@kamerton/api-database';
import { apiPaths, type TransferBody } from '@kamerton/contract';
import { modelRow, unreadModelRow } from '@kamerton/api-testing';
import { startPresetsApi, transferUrl, type ModelPlace, type PresetsApi } from '../testing/start-presets-api.js';

let api: PresetsApi;

beforeAll(async () => {
  api = await startPresetsApi();
});
afterAll(() => api.stop());

const ollama = () => api.newModel();
const vllm = () => api.newModel({ kind: 'vllm', context_length: 32_768 });
const fates = ({ report }: TransferBody) =>
  report.map(({ parameter, as, fate, there }) => [parameter, as, fate, there]);
const stored = async ({ runtime, model, profile }: ModelPlace) =>
  (await api.repositories.overrideSets.find({ runtimeId: runtime, model, profile: profile ?? null }))?.params ?? null;

describe('a preset on a model', () => {
  it('arrives with its report, one revision and one event', async () => {
    const place = await ollama();
    const answer = await api.send('POST', transferUrl(place), { preset: 'creative' }, { 'x-test-user': 'anna' });
    const body = answer.body as TransferBody;
    expect([answer.status, answer.headers['etag']]).toEqual([200, '"1"']);
    expect(body.overrides).toEqual({ temperature: 1.2, top_p: 0.95, min_p: 0.05 });
    expect(fates(body)).toEqual([
      ['temperature', 'temperature', 'exact', 1.2],
      ['top_p', 'top_p', 'exact', 0.95],
      ['min_p', 'min_p', 'exact', 0.05],
    ]);
    expect(body.unread).toEqual([]);
    expect(body.revision).toMatchObject({ version: 1, action: 'transfer', reason: 'preset creative', user_id: 'anna' });
    const [event] = (await api.repositories.changeEvents.page({ runtime: place.runtime }, null, 10)).map(
      auditEventBody,
    );
    expect(event).toMatchObject({ action: 'config.transfer', version: 1, reason: 'preset creative', user_id: 'anna' });
    expect(api.accepted(place.runtime)).toEqual([event]);
  });

  it('says as it is said there what it means, and takes away what stands in the way of that', async () => {
    const place = await vllm();
    await api.seed(place, { params: { max_tokens: 100, top_p: 0.5 } });
    await api.send('POST', apiPaths.presets, { name: 'open-ended', params: { max_tokens: -1, presence_penalty: 0.5 } });
    const body = await api.transfer(place, { preset: 'open-ended' });
    expect(fates(body)).toEqual([
      ['max_tokens', 'max_tokens', 'exact', null],
      ['presence_penalty', 'presence_penalty', 'exact', 0.5],
    ]);
    expect(body.overrides).toEqual({ top_p: 0.5, presence_penalty: 0.5 });
  });

  it('cannot say by silence what a rung below speaks of', async () => {
    const place = await vllm();
    await api.seed(place, { params: { max_tokens: 100 } });
    await api.send('POST', apiPaths.presets, { name: 'endless', params: { max_tokens: -1 } });
    const body = await api.transfer({ ...place, profile: 'p' }, { preset: 'endless' });
    expect(body).toMatchObject({ revision: null, report: [{ fate: 'impossible', there: null }] });
    expect(body.report[0]?.reason).toBe('unlimited is said there by leaving it unset, and the model_override sets it');
    expect((await api.transfer(place, { preset: 'endless' })).overrides).toEqual({});
  });

  it('that nothing of arrives is no error, and no revision', async () => {
    const place = await ollama();
    await api.send('POST', apiPaths.presets, { name: 'elsewhere', params: { beam_search: true } });
    const body = await api.transfer(place, { preset: 'elsewhere' });
    expect(fates(body)).toEqual([['beam_search', 'beam_search', 'unknown_there', null]]);
    expect(body).toMatchObject({ version: 0, revision: null, diff: {} });
    expect(await stored(place)).toBeNull();
  });

  it('is tried first without a trace', async () => {
    const place = await ollama();
    const body = await api.transfer(place, { preset: 'precise' }, { dry_run: true });
    expect(body).toMatchObject({ dry_run: true, version: 0, diff: { temperature: { from: null, to: 0.2 } } });
    expect(body.impact).not.toBeNull();
    expect(fates(body)).toEqual([['temperature', 'temperature', 'exact', 0.2]]);
    expect(await stored(place)).toBeNull();
  });
});

describe('a document', () => {
  it('of another kind arrives, and what of it is no value is told', async () => {
    const place = await vllm();
    const text =
      'FROM x\nPARAMETER temperature 0.4\nPARAMETER num_predict -1\nPARAMETER top_k abc\nPARAMETER stop "a"\n';
    const body = await api.transfer(place, { document: { format: 'modelfile', text } });
    expect(body.overrides).toEqual({ temperature: 0.4, stop: ['a'] });
    expect(body.unread).toEqual([
      { text: 'FROM x', line: 1, reason: 'an instruction that sets no parameter' },
      { text: 'PARAMETER top_k abc', line: 4, reason: 'Ollama refuses what is not a whole number' },
    ]);
    expect(body.revision?.reason).toBe('modelfile document');
  });

  it('that is none arrives empty', async () => {
    const place = await ollama();
    const body = await api.transfer(place, { document: { format: 'generation_config', text: 'no {' } });
    expect(body).toMatchObject({ report: [], revision: null, unread: [{ line: 1 }] });
    expect(await api.transfer(place, { document: { format: 'llamacpp', text: '' } })).toMatchObject({
      report: [],
      unread: [],
    });
  });
});

describe('how a transfer is written', () => {
  const document = { format: 'openai', text: JSON.stringify({ temperature: 0.5, seed: 7 }) };

  it('merges unless it is to replace; policies stay in both', async () => {
    const place = await ollama();
    await api.seed(place, { params: { top_k: 5, temperature: 1 }, policies: { top_p: { max: 0.9 } } });
    expect((await api.transfer(place, { document })).overrides).toEqual({ top_k: 5, temperature: 0.5, seed: 7 });
    const replaced = await api.transfer(place, { document: { ...document, text: '{"seed": 1}' }, mode: 'replace' });
    expect(replaced.overrides).toEqual({ seed: 1 });
    expect(replaced.policies).toEqual({ top_p: { max: 0.9 } });
    expect(replaced.diff).toEqual({
      top_k: { from: 5, to: null },
      temperature: { from: 0.5, to: null },
      seed: { from: 7, to: 1 },
    });
  });

  it('does not take everything away for a file that could not be read', async () => {
    const place = await ollama();
    await api.seed(place, { params: { top_k: 5 } });
    for (const text of ['{"seed": 1', 'FROM x\nPARAMETER seed 1\n', '{"model": "x"}']) {
      const broken = { document: { format: 'openai', text }, mode: 'replace' };
      expect(await api.refusal('POST', transferUrl(place), broken)).toMatchObject({
        code: 'MALFORMED_REQUEST',
        errors: [{ pointer: '/document/text', message: expect.stringContaining('line 1') }],
      });
    }
    expect(await stored(place)).toEqual({ top_k: 5 });
    expect(
      (await api.transfer(place, { document: { format: 'openai', text: '{}' }, mode: 'replace' })).overrides,
    ).toEqual({});
  });

  it('leaves with replace what arrives and was chosen, and nothing else', async () => {
    const place = await ollama();
    await api.seed(place, { params: { seed: 1, temperature: 1, top_k: 5 } });
    const outOfRange = { ...document, text: '{"temperature": -1, "seed": 7, "top_p": 0.5}' };
    const body = await api.transfer(place, { document: outOfRange, mode: 'replace', only: ['seed', 'temperature'] });
    expect(body.overrides).toEqual({ seed: 7 });
  });

  it('takes what was chosen, and refuses a choice of what the source does not have', async () => {
    const place = await ollama();
    const body = await api.transfer(place, { document, only: ['seed'], reason: 'just the seed' });
    expect(body).toMatchObject({
      overrides: { seed: 7 },
      report: [{ parameter: 'seed' }],
      revision: { reason: 'just the seed' },
    });
    expect(await api.refusal('POST', transferUrl(place), { document, only: ['seed', 'top_k'] })).toMatchObject({
      code: 'MALFORMED_REQUEST',
      errors: [{ pointer: '/only/1' }],
    });
  });

  it('is judged like any other write', async () => {
    const place = await ollama();
    await api.seed(place, { params: { temperature: 0.2 }, policies: { temperature: { force: true, max: 0.3 } } });
    expect((await api.refusal('POST', transferUrl(place), { document })).status).toBeGreaterThanOrEqual(409);
    expect(
      await api.refusal('POST', transferUrl(place), {
        document: { ...document, text: '{"seed": 1}' },
        mode: 'replace',
      }),
    ).toMatchObject({
      code: 'INVALID_PARAMETERS',
      errors: [{ code: 'FORCE_WITHOUT_VALUE' }],
    });
    expect(await stored(place)).toEqual({ temperature: 0.2 });
  });

  it('gives way to policies where it is told to', async () => {
    const place = await ollama();
    await api.seed(place, { params: {}, policies: { temperature: { max: 0.3 } } });
    const body = await api.transfer(place, { document }, { resolve_conflicts: true });
    expect(body.overrides).toEqual({ temperature: 0.3, seed: 7 });
    expect(body.resolved).toMatchObject([{ parameter: 'temperature', from: 0.5, to: 0.3 }]);
  });

  it('meets the version that was looked at, or none', async () => {
    const place = await ollama();
    await api.seed(place, { params: { top_k: 5 } });
    expect(await api.refusal('POST', transferUrl(place), { document }, { 'if-match': '"0"' })).toMatchObject({
      status: 412,
      current_version: 1,
    });
    const { body } = await api.send('POST', transferUrl(place), { document }, { 'if-match': '"1"' });
    expect(body).toMatchObject({ version: 2 });
  });

  it('sent twice under one key is answered twice with the whole answer, report and all', async () => {
    const place = await ollama();
    const key = { 'idempotency-key': `key-${place.runtime}` };
    const keeping = jest.spyOn(api.app.get(IdempotencyKeyRepository), 'complete').mockRejectedValue(new Error('died'));
    const first = await api.send('POST', transferUrl(place), { document }, key);
    keeping.mockRestore();
    const again = await api.send('POST', transferUrl(place), { document }, key);
    expect(JSON.stringify(again.body)).toBe(JSON.stringify(first.body));
    expect(again.body).toHaveProperty('report.1.parameter', 'seed');
    expect(api.accepted(place.runtime)).toHaveLength(1);
  });

  it('to a model without schema is refused', async () => {
    const runtime = await api.newRuntime();
    await api.repositories.models.save([unreadModelRow(runtime, 'odd')]);
    expect(await api.refusal('POST', transferUrl({ runtime, model: 'odd' }), { document })).toMatchObject({
      code: 'SCHEMA_MISSING',
    });
  });

  it.each([
    [{ preset: 'precise', document }, ''],
    [{ preset: 'precise', mode: 'overwrite' }, '/mode'],
    [{ preset: 'precise', only: 'seed' }, '/only'],
    [{ preset: 'precise', only: [7] }, '/only'],
    [{ preset: 'precise', params: {} }, '/params'],
    [{ copy_of: 'x' }, '/copy_of'],
  ])('%j is malformed', async (body, pointer) => {
    const refusal = await api.refusal('POST', transferUrl(await ollama()), body);
    expect(refusal).toMatchObject({ code: 'MALFORMED_REQUEST', errors: [{ pointer }] });
  });

  it('of an unknown preset is refused', async () => {
    expect(await api.refusal('POST', transferUrl(await ollama()), { preset: 'nothing' })).toMatchObject({
      status: 404,
      code: 'UNKNOWN_PRESET',
    });
  });

  it('names the model even where its name is odd', async () => {
    const runtime = await api.newRuntime();
    const model = 'hf.co/ż ółw:Q4@1';
    await api.repositories.models.save([modelRow(runtime, model)]);
    expect((await api.transfer({ runtime, model }, { preset: 'precise' })).model).toBe(model);
  });
});
