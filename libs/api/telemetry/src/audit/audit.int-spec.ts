import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { migrate, UnitOfWork } from '@kamerton/api-database';
import { encodeCursor } from '@kamerton/api-http';
import { apiPaths, type AuditEventBody, type Page, type Problem } from '@kamerton/contract';
import { startTestPostgres, type TestPostgres } from '@kamerton/testing';
import { newEvent } from '../testing/rows.js';
import { startApp } from '../testing/start-app.js';

describe('the audit log', () => {
  let postgres: TestPostgres;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    postgres = await startTestPostgres({ migrate: (template) => migrate({ url: template }) });
  });

  afterAll(() => postgres.stop());

  const start = async () => {
    const { url } = await postgres.createDatabase();
    app = await startApp(url);
  };

  const record = (...event: Parameters<typeof newEvent>): Promise<AuditEventBody> =>
    app.get(UnitOfWork).run((transaction) => transaction.ledger.append(newEvent(...event)));

  const path = (query: string) => `/audit/events${query}`;
  const ask = (query: string, headers: Record<string, string> = {}) =>
    app.inject({ method: 'GET', url: path(query), headers });
  const page = async (query = '') => {
    const answer = await ask(query);
    expect(answer.statusCode).toBe(200);
    return answer.json<Page<AuditEventBody>>();
  };
  const sequences = async (query: string) => (await page(query)).items.map(({ sequence }) => sequence);

  describe('as it grows', () => {
    beforeEach(start);
    afterEach(() => app.close());

    it('is empty before the first change', async () => {
      expect(await page()).toEqual({ items: [], next_cursor: null });
    });

    it('shows each event whole, the newest first', async () => {
      const first = await record();
      const second = await record({ profile: 'summariser', reason: 'zażółć', source: 'cockpit' });
      expect(await page()).toEqual({ items: [second, first], next_cursor: null });
    });

    it('shows every event once, page by page', async () => {
      for (let index = 0; index < 7; index += 1) await record();
      const first = await page('?limit=3');
      const second = await page(`?limit=3&cursor=${first.next_cursor}`);
      const third = await page(`?limit=3&cursor=${second.next_cursor}`);
      const shown = [first, second, third].map(({ items }) => items.map(({ sequence }) => sequence));
      expect(shown).toEqual([[7, 6, 5], [4, 3, 2], [1]]);
      expect(third.next_cursor).toBeNull();
    });

    it('has no further page when the last one is just full', async () => {
      await record();
      await record();
      expect((await page('?limit=2')).next_cursor).toBeNull();
    });

    it('keeps its place while new events arrive', async () => {
      for (let index = 0; index < 4; index += 1) await record();
      const first = await page('?limit=2');
      await record();
      await record();
      expect(await sequences(`?limit=2&cursor=${first.next_cursor}`)).toEqual([2, 1]);
    });

    it('tells of a parameter what moved beneath its override, too, and takes nothing else in a drift for a parameter', async () => {
      await record();
      const version = { from: '0.31.0', to: '0.33.0' };
      const moved = { top_k: { default: { from: 40, to: 20 } }, runtime_version: version, digest: version };
      const system = { user_id: 'kamerton', actor_kind: 'system', source: 'system', version: null } as const;
      await record({ ...system, action: 'model.drift', diff: { ...moved, invalid_overrides: [] } });
      await record({ ...system, action: 'runtime.drift', model: null, diff: { runtime_version: version, models: {} } });
      await record({ action: 'model.drift_seen', diff: moved });
      expect(await sequences('?parameter=top_k')).toEqual([4, 2]);
      expect(await sequences('?action=model.drift')).toEqual([2]);
      for (const name of ['runtime_version', 'digest', 'invalid_overrides', 'models']) {
        expect(await sequences(`?parameter=${name}`)).toEqual([]);
      }
    });

    it('keeps the filter', async () => {
      for (const user_id of ['tuner-1', 'local', 'tuner-1', 'local', 'tuner-1']) await record({ user_id });
      const first = await page('?limit=2&user_id=tuner-1');
      expect(first.items.map(({ sequence }) => sequence)).toEqual([5, 3]);
      expect(await sequences(`?limit=2&user_id=tuner-1&cursor=${first.next_cursor}`)).toEqual([1]);
    });
  });

  describe('as it stands', () => {
    beforeAll(async () => {
      await start();
      await record();
      await record({ runtime: 'gpu-2', request_id: 'r-2', at: '2026-02-01T00:00:00.000Z' });
      await record({ model: 'qwen3:8b', user_id: 'tuner-1', at: '2026-02-01T00:00:00.001Z' });
      await record({ profile: 'code/review & more', action: 'config.clear', diff: { top_k: { from: 40, to: null } } });
      await record({ model: null, diff: { policies: { seed: { from: null, to: { forbid: true } } } } });
      await record({
        action: 'runtime.update',
        model: null,
        version: null,
        diff: { base_url: { from: 'http://127.0.0.1:1', to: 'http://127.0.0.1:2' } },
      });
    });

    afterAll(() => app.close());

    it.each([
      ['runtime=gpu-2', [2]],
      ['model=qwen3:8b', [3]],
      ['model=llama3%3A8b', [4, 2, 1]],
      ['model=llama3:8b&runtime=gpu-1', [4, 1]],
      ['profile=code%2Freview+%26+more', [4]],
      ['user_id=tuner-1', [3]],
      ['action=config.clear', [4]],
      ['action=runtime.update', [6]],
      ['parameter=top_k', [4]],
      ['parameter=seed', [5]],
      ['parameter=base_url', []],
      ['parameter=policies', []],
      ['request_id=r-2', [2]],
      ['from=2026-02-01T00:00:00Z', [3, 2]],
      ['from=2026-02-01T00:00:00.001Z', [3]],
      ['to=2026-02-01T00:00:00.001Z', [6, 5, 4, 2, 1]],
      ['from=2026-02-01T00:00:00Z&to=2026-02-01T00:00:00.001Z', [2]],
      ['from=2026-02-01T01:00:00%2B01:00&to=2026-01-31T19:00:00.001-05:00', [2]],
      ['user_id=tuner-1&model=llama3:8b', []],
      ['model=llama3', []],
      ['model=LLAMA3:8B', []],
      ['model=%25', []],
      [`user_id=${encodeURIComponent("' OR '1'='1")}`, []],
      [`parameter=${encodeURIComponent("top_k' OR true --")}`, []],
      [`profile=${encodeURIComponent('𝛑 \u202e "\\')}`, []],
      ['from=0000-01-01T00:00:00%2B23:59&to=9999-12-31T23:59:59-23:59', [6, 5, 4, 3, 2, 1]],
    ])('%s shows exactly what was asked for', async (query, expected) => {
      expect(await sequences(`?${query}`)).toEqual(expected);
    });

    it.each([
      ['limit=0', ['limit']],
      ['limit=501', ['limit']],
      ['limit=1e2', ['limit']],
      ['limit=', ['limit']],
      ['cursor=nonsense', ['cursor']],
      [`cursor=${encodeCursor(['1'])}`, ['cursor']],
      [`cursor=${encodeCursor([1.5])}`, ['cursor']],
      [`cursor=${encodeCursor([1e300])}`, ['cursor']],
      [`cursor=${encodeCursor([1, 2])}`, ['cursor']],
      ['model=', ['model']],
      ['model=a&model=b', ['model']],
      [`model=${'x'.repeat(501)}`, ['model']],
      ['runtime[]=a', ['runtime[]']],
      ['action=config.frobnicate', ['action']],
      ['action=CONFIG.PATCH', ['action']],
      ['action=config.patch&action=config.clear', ['action']],
      ['from=yesterday', ['from']],
      ['from=2026-01-01', ['from']],
      ['from=2026-02-30T00:00:00Z', ['from']],
      ['from=2026-01-01T00:00:00+01:00', ['from']],
      ['to=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z', ['to']],
      ['from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z', ['to']],
      ['from=2026-01-02T00:00:00Z&to=2026-01-02T00:00:00Z', ['to']],
      ['colour=green', ['colour']],
      ['userId=local', ['userId']],
      ['limit=x&action=y&from=z', ['action', 'from', 'limit']],
    ])('refuses the query %s and names what is wrong', async (query, pointers) => {
      const answer = await ask(`?${query}`);
      const problem = answer.json<Problem>();
      expect(answer.statusCode).toBe(400);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(problem.code).toBe('MALFORMED_REQUEST');
      expect([...new Set(problem.errors?.map(({ pointer }) => pointer))].sort()).toEqual(pointers);
    });

    it.each(['__proto__[model]=x', 'model=%00', 'model=%2500&model[constructor]=x'])(
      'refuses the hostile query %s',
      async (query) => {
        expect((await ask(`?${query}`)).statusCode).toBe(400);
      },
    );

    it('says in Polish what is wrong, to whom prefers it', async () => {
      const answer = await ask('?from=wczoraj', { 'accept-language': 'pl' });
      expect(answer.json<Problem>().errors?.[0]?.message).toBe('musi być czasem w zapisie RFC 3339');
    });

    it('cannot be written to', async () => {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
        expect((await app.inject({ method, url: path('') })).statusCode).toBe(405);
      }
    });
  });
});

describe('the audit log without a caller', () => {
  it('is closed, while the metrics stay open', async () => {
    const postgres = await startTestPostgres({ migrate: (template) => migrate({ url: template }) });
    const { url } = await postgres.createDatabase();
    const app = await startApp(url, null);
    expect((await app.inject({ method: 'GET', url: '/audit/events' })).statusCode).toBe(401);
    expect((await app.inject({ method: 'GET', url: apiPaths.metrics })).statusCode).toBe(200);
    await app.close();
    await postgres.stop();
  });

  it('says that the database is away', async () => {
    const postgres = await startTestPostgres({ migrate: (template) => migrate({ url: template }) });
    const { url } = await postgres.createDatabase();
    const app = await startApp(url);
    await postgres.stop();
    const answer = await app.inject({ method: 'GET', url: '/audit/events' });
    expect(answer.statusCode).toBe(503);
    expect(answer.json<Problem>().code).toBe('DATABASE_UNAVAILABLE');
    await app.close();
  });
});
