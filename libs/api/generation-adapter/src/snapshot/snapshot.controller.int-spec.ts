import type { SnapshotBody } from '@kamerton/contract';
import { change, modelRow, runtimeRow } from '../testing/rows.js';
import { startApp, type TestApp } from '../testing/start-app.js';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
  const { runtimes, models } = test.repositories;
  await runtimes.insert(runtimeRow('gpu-1', 'ollama'));
  await runtimes.insert(runtimeRow('gpu-2', 'vllm'));
  await models.save([
    modelRow('gpu-1', 'ollama', 'a:1b'),
    modelRow('gpu-1', 'ollama', 'b:1b'),
    modelRow('gpu-2', 'vllm', 'a:1b'),
    {
      ...modelRow('gpu-2', 'vllm', 'broken'),
      facts: null,
      factsHash: null,
      schemaStatus: 'missing',
      problemCode: 'DISCOVERY_FAILED',
    },
  ]);
});
afterAll(() => test.stop());

async function get(path = '/snapshot', headers = {}) {
  const response = await test.app.inject({ method: 'GET', url: path, headers: { host: '127.0.0.1', ...headers } });
  const { etag } = response.headers;
  return { status: response.statusCode, etag: String(etag), text: response.body, headers: response.headers };
}

const body = async (path?: string): Promise<SnapshotBody> => JSON.parse((await get(path)).text);

describe('GET /snapshot', () => {
  it('holds every model, every set that holds anything and each schema once', async () => {
    await change(test, { runtimeId: 'gpu-1', model: null, profile: null }, { params: { temperature: 0.3 } });
    await change(test, { runtimeId: 'gpu-1', model: 'a:1b', profile: 'terse' }, { params: { max_tokens: 99 } });
    await change(test, { runtimeId: 'gpu-1', model: 'b:1b', profile: null }, {});
    const snapshot = await body();
    expect(snapshot.sequence).toBe(3);
    expect(snapshot.models.map(({ runtime, model }) => [runtime, model])).toEqual([
      ['gpu-1', 'a:1b'],
      ['gpu-1', 'b:1b'],
      ['gpu-2', 'a:1b'],
      ['gpu-2', 'broken'],
    ]);
    expect(snapshot.sets).toEqual([
      { runtime: 'gpu-1', model: null, profile: null, version: 1, params: { temperature: 0.3 }, policies: {} },
      { runtime: 'gpu-1', model: 'a:1b', profile: 'terse', version: 1, params: { max_tokens: 99 }, policies: {} },
    ]);
    const [first, second, third, broken] = snapshot.models;
    expect(first?.schema_hash).toBe(second?.schema_hash);
    expect(Object.keys(snapshot.schemas).toSorted()).toEqual([first?.schema_hash, third?.schema_hash].toSorted());
    expect(broken?.schema_hash).toBeNull();
  });

  it('has profiles that are there, even with nothing in them, and none that was deleted', async () => {
    const profile = { runtimeId: 'gpu-2', model: 'a:1b', profile: 'new' };
    const profiles = async () => (await body('/snapshot?runtime=gpu-2')).sets;
    await change(test, profile, {});
    expect(await profiles()).toEqual([
      { runtime: 'gpu-2', model: 'a:1b', profile: 'new', version: 1, params: {}, policies: {} },
    ]);
    await change(test, profile, { deletedAt: new Date() });
    expect(await profiles()).toEqual([]);
  });

  it('answers 304 to whoever has it already, until something changes', async () => {
    const first = await get();
    expect(await get('/snapshot', { 'if-none-match': first.etag })).toMatchObject({
      status: 304,
      text: '',
      etag: first.etag,
    });
    expect(await get('/snapshot', { 'if-none-match': `"other", W/${first.etag}` })).toMatchObject({ status: 304 });
    expect(await get('/snapshot', { 'if-none-match': '"other"' })).toMatchObject({ status: 200 });
    await change(test, { runtimeId: 'gpu-2', model: 'a:1b', profile: null }, { params: { top_p: 0.5 } });
    const next = await get('/snapshot', { 'if-none-match': first.etag });
    expect(next.status).toBe(200);
    expect(next.etag).not.toBe(first.etag);
  });

  it('is the same text for all who ask while nothing changes', async () => {
    const [first, second] = await Promise.all([get(), get()]);
    expect(second.text).toBe(first.text);
  });

  it('moves when a model does, although no change was made', async () => {
    const first = await get();
    await test.repositories.models.save([modelRow('gpu-2', 'vllm', 'c:1b')]);
    const next = await get('/snapshot', { 'if-none-match': first.etag });
    expect(next.status).toBe(200);
    expect(JSON.parse(next.text).sequence).toBe(JSON.parse(first.text).sequence);
  });

  it('is narrowed to what bears on a runtime or a model, with a tag of its own', async () => {
    const narrow = await body('/snapshot?runtime=gpu-1&model=a:1b');
    expect(narrow.models).toMatchObject([{ runtime: 'gpu-1', model: 'a:1b' }]);
    expect(narrow.sets.map(({ model, profile }) => [model, profile])).toEqual([
      [null, null],
      ['a:1b', 'terse'],
    ]);
    expect(Object.keys(narrow.schemas)).toEqual([narrow.models[0]?.schema_hash]);
    expect((await body('/snapshot?model=a:1b')).models).toHaveLength(2);
    expect(await body('/snapshot?runtime=nowhere')).toMatchObject({ models: [], sets: [], schemas: {} });
    const tags = await Promise.all(
      ['', '?runtime=gpu-1', '?runtime=gpu-2'].map(async (query) => (await get(`/snapshot${query}`)).etag),
    );
    expect(new Set(tags).size).toBe(3);
  });

  it('keeps the tag of a part that did not change but for the sequence apart from the old one', async () => {
    const before = await get('/snapshot?runtime=gpu-1');
    await change(test, { runtimeId: 'gpu-2', model: 'a:1b', profile: null }, { params: { top_p: 0.6 } });
    expect((await get('/snapshot?runtime=gpu-1')).etag).not.toBe(before.etag);
  });

  it('never shows a set without a sequence that counts it, while changes pour in', async () => {
    const address = { runtimeId: 'gpu-1', model: 'b:1b', profile: null };
    const accepted: { sequence: number; seed: number }[] = [];
    let writing = true;
    const writer = (async () => {
      for (let seed = 1; seed <= 40; seed += 1) {
        accepted.push({ sequence: await change(test, address, { params: { seed } }), seed });
      }
      writing = false;
    })();
    const seen: SnapshotBody[] = [];
    while (writing) {
      const known = accepted.at(-1);
      const snapshot = await body();
      seen.push(snapshot);
      expect(snapshot.sequence).toBeGreaterThanOrEqual(known?.sequence ?? 0);
    }
    await writer;
    const seedOf = (snapshot: SnapshotBody) => snapshot.sets.find(({ model }) => model === 'b:1b')?.params['seed'];
    for (const snapshot of seen) {
      const expected = accepted.findLast(({ sequence }) => sequence <= snapshot.sequence)?.seed;
      expect(seedOf(snapshot)).toBe(expected);
    }
    expect(seedOf(await body())).toBe(40);
  });

  it('refuses unknown filters', async () => {
    expect(await get('/snapshot?colour=red')).toMatchObject({ status: 400 });
  });
});
