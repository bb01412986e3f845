import { Signals, type ValuesAdapted } from '@kamerton/api-signals';
import type { FollowedModel, NewReceiptBody } from '@kamerton/contract';
import { change, modelRow, runtimeRow } from '../testing/rows.js';
import { startApp, type TestApp } from '../testing/start-app.js';

let test: TestApp;
const adapted: ValuesAdapted[] = [];
const counts = { applied: 4, clamped: 1, dropped: 2, forced: 1, rejected: 0, approximated: 0 };
const followed = (change: Partial<FollowedModel> = {}): FollowedModel => ({
  ...{ runtime: 'gpu-1', model: 'a:latest', profile: null, calls: 2, counts },
  ...change,
});
const receipt = (change: Partial<NewReceiptBody> = {}): NewReceiptBody => ({
  ...{
    service: 'chat',
    instance: 'chat-1',
    sequence: 1,
    applied_at: '2026-01-02T03:04:05.678Z',
    follows: [followed()],
  },
  ...change,
});

async function send(method: 'GET' | 'POST', url: string, payload?: unknown) {
  const answer = await test.app.inject({
    ...{
      method,
      url,
      headers: { host: '127.0.0.1', ...(payload !== undefined && { 'content-type': 'application/json' }) },
    },
    ...(payload !== undefined && { payload: JSON.stringify(payload) }),
  });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
}

beforeAll(async () => {
  test = await startApp();
  test.app.get(Signals).valuesAdapted.listen((signal) => void adapted.push(signal));
  await test.repositories.runtimes.insert(runtimeRow('gpu-1', 'ollama'));
  await test.repositories.models.save([modelRow('gpu-1', 'ollama', 'a:latest')]);
  await change(test, { runtimeId: 'gpu-1', model: 'a:latest', profile: null }, { params: { top_k: 1 } });
});
beforeEach(() => void adapted.splice(0));
afterAll(() => test.stop());

describe('receipts', () => {
  it('tell who has the newest values and who lags, by how many changes', async () => {
    expect(await send('POST', '/receipts', receipt())).toEqual({ status: 204, body: null });
    await send('POST', '/receipts', receipt({ instance: 'chat-2', sequence: null, applied_at: null, follows: [] }));
    const read = async () => (await send('GET', '/receipts?service=chat')).body.items;
    expect(await read()).toEqual([
      {
        ...{ service: 'chat', instance: 'chat-1', sequence: 1, behind: 0, applied_at: '2026-01-02T03:04:05.678Z' },
        last_seen_at: expect.any(String),
        follows: [{ runtime: 'gpu-1', model: 'a:latest', profile: null }],
      },
      expect.objectContaining({ instance: 'chat-2', sequence: null, behind: null, applied_at: null }),
    ]);
    await change(test, { runtimeId: 'gpu-1', model: 'a:latest', profile: null }, { params: { top_k: 2 } });
    expect((await read())[0]).toMatchObject({ instance: 'chat-1', behind: 1 });
  });

  it('of a database older than the adapter never count as less than none behind', async () => {
    await send('POST', '/receipts', receipt({ service: 'ahead', sequence: 1_000_000 }));
    expect((await send('GET', '/receipts?service=ahead')).body.items[0].behind).toBe(0);
  });

  it('come page by page', async () => {
    for (const instance of ['1', '2', '3']) await send('POST', '/receipts', receipt({ service: 'paged', instance }));
    const first = (await send('GET', '/receipts?service=paged&limit=2')).body;
    const next = (await send('GET', `/receipts?service=paged&limit=2&cursor=${first.next_cursor}`)).body;
    expect([...first.items, ...next.items].map(({ instance }: { instance: string }) => instance)).toEqual([
      '1',
      '2',
      '3',
    ]);
    expect(next.next_cursor).toBeNull();
  });

  it('say what was done to values, under the model’s own name and one name for all that do not exist', async () => {
    const follows = [followed({ model: 'a' }), followed({ model: 'invented' }), followed({ calls: 0 })];
    await send('POST', '/receipts', receipt({ follows }));
    expect(adapted).toEqual([
      { runtime: 'gpu-1', model: 'a:latest', via: 'adapter', calls: 2, counts },
      { runtime: 'unknown', model: 'unknown', via: 'adapter', calls: 2, counts },
    ]);
  });

  it.each([
    ['/service', { service: '' }],
    ['/service', { service: 'two\nlines' }],
    ['/instance', { instance: 'x'.repeat(201) }],
    ['/sequence', { sequence: -1 }],
    ['/sequence', { sequence: 1.5 }],
    ['/sequence', { sequence: 2 ** 53 }],
    ['/sequence', { sequence: 1e300 }],
    ['/applied_at', { applied_at: 'yesterday' }],
    ['/applied_at', { applied_at: '2026-W01-1' }],
    ['/applied_at', { applied_at: '2026-11-22T10:00:00,5Z' }],
    ['/follows', { follows: {} }],
    ['/follows', { follows: Array(501).fill(followed()) }],
    ['/follows/0', { follows: ['gpu-1'] }],
    ['/follows/0/runtime', { follows: [{ ...followed(), runtime: '' }] }],
    ['/follows/0/model', { follows: [{ ...followed(), model: 'a\u0000' }] }],
    ['/follows/0/profile', { follows: [{ ...followed(), profile: 'not a name' }] }],
    ['/follows/0/calls', { follows: [{ ...followed(), calls: -1 }] }],
    ['/follows/0/counts/clamped', { follows: [{ ...followed(), counts: { ...counts, clamped: 0.5 } }] }],
  ])('are refused with a pointer to %s when it is %j', async (pointer, wrong) => {
    const { status, body } = await send('POST', '/receipts', { ...receipt({ service: 'wrong' }), ...wrong });
    expect([status, body.code, body.errors[0].pointer]).toEqual([400, 'MALFORMED_REQUEST', pointer]);
    expect((await send('GET', '/receipts?service=wrong')).body.items).toEqual([]);
  });
});

describe('POST /generation/resolve', () => {
  it('counts what it did to the values, refusals included', async () => {
    const address = { runtimeId: 'gpu-1', model: 'a:latest', profile: 'strict' };
    await change(test, address, { policies: { top_p: { max: 0.5, on_violation: 'reject' } } });
    const query = { runtime: 'gpu-1', model: 'a', profile: 'strict' };
    expect((await send('POST', '/generation/resolve', { ...query, request: { top_p: 0.4 } })).status).toBe(200);
    expect((await send('POST', '/generation/resolve', { ...query, request: { top_p: 0.9 } })).status).toBe(422);
    expect(adapted).toMatchObject([
      { model: 'a:latest', via: 'resolve', calls: 1, counts: { rejected: 0 } },
      { model: 'a:latest', via: 'resolve', calls: 1, counts: { rejected: 1 } },
    ]);
  });
});
