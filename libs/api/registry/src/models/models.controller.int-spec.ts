import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { apiBase, apiPaths } from '@kamerton/contract';
import { startApp } from '../testing/start-app.js';
import { startTestDatabases, type TestDatabase, type TestDatabases } from '@kamerton/api-testing';
import { startVllmServer, type VllmServer } from '@kamerton/api-testing';

const names = ['hf.co/bartowski/Llama-3.2-3B-Instruct-GGUF:Q4_K_M', 'żółw 🐢', 'x'.repeat(500), '100%_sure'];

let databases: TestDatabases;
let database: TestDatabase;
let app: NestFastifyApplication;
let servers: VllmServer[];

beforeAll(async () => {
  databases = await startTestDatabases();
  database = await databases.connect();
  servers = [await startVllmServer('twin', ...names), await startVllmServer('twin', 'other')];
  app = await startApp(database, {
    runtimes: servers.map(({ url }, index) => ({
      id: `gpu-${index + 1}`,
      kind: 'vllm',
      baseUrl: url,
      enabled: true,
      demo: false,
    })),
  });
  for (const id of ['gpu-1', 'gpu-2']) await app.inject({ method: 'POST', url: `/runtimes/${id}/refresh`, headers });
});
afterAll(async () => {
  await app.close();
  await Promise.all(servers.map((server) => server.close()));
  await database.close();
  await databases.stop();
});

const headers = { host: '127.0.0.1' };

async function get(path: string, more = {}) {
  const response = await app.inject({
    method: 'GET',
    url: path.replace(apiBase, ''),
    headers: { ...headers, ...more },
  });
  return { status: response.statusCode, body: response.json() };
}

const listed = async (filter: Parameters<typeof apiPaths.models>[0]) =>
  (await get(apiPaths.models(filter))).body.items.map(({ runtime, model }: { runtime: string; model: string }) => [
    runtime,
    model,
  ]);

describe('GET /models', () => {
  it('lists all models by runtime and name', async () => {
    expect(await listed({})).toEqual([
      ...[...names, 'twin'].toSorted().map((name) => ['gpu-1', name]),
      ['gpu-2', 'other'],
      ['gpu-2', 'twin'],
    ]);
  });

  it('tells of each what the list needs', async () => {
    const { body } = await get(apiPaths.models({ runtime: 'gpu-2', q: 'OTHER' }));
    expect(body.items).toEqual([
      {
        runtime: 'gpu-2',
        runtime_kind: 'vllm',
        model: 'other',
        family: null,
        parameter_size: null,
        quantization: null,
        context_length: 4096,
        capabilities: expect.any(Array),
        loaded: true,
        schema_status: 'ready',
        schema_problem: null,
        override_count: 0,
        drifted: false,
        version: 0,
      },
    ]);
  });

  it('gives every model exactly once, page by page', async () => {
    const seen: unknown[] = [];
    let cursor: string | null = null;
    do {
      const { body } = await get(apiPaths.models({ limit: 2, cursor: cursor ?? undefined }));
      expect(body.items.length).toBeLessThanOrEqual(2);
      seen.push(...body.items.map(({ runtime, model }: { runtime: string; model: string }) => [runtime, model]));
      cursor = body.next_cursor;
    } while (cursor !== null);
    expect(seen).toEqual(await listed({}));
  });

  it.each<[string, Parameters<typeof apiPaths.models>[0], number]>([
    ['part of a name in any case', { q: 'LLAMA-3.2' }, 1],
    ['a per cent sign as itself', { q: '0%_' }, 1],
    ['an underscore as itself', { q: 'w_n' }, 0],
    ['unicode', { q: '🐢' }, 1],
    ['a runtime', { runtime: 'gpu-2' }, 2],
    ['a runtime that is not there', { runtime: 'nowhere' }, 0],
    ['a schema status', { schema_status: 'ready' }, 7],
    ['a schema status that none has', { schema_status: 'missing' }, 0],
    ['being loaded', { loaded: true }, 7],
    ['not being loaded', { loaded: false }, 0],
    ['having overrides', { overridden: true }, 0],
    ['having none', { overridden: false, q: 'twin' }, 2],
  ])('filters by %s', async (_, filter, count) => {
    expect(await listed(filter)).toHaveLength(count);
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=501', 'limit'],
    ['limit=ten', 'limit'],
    ['cursor=nonsense', 'cursor'],
    ['schema_status=fine', 'schema_status'],
    ['loaded=maybe', 'loaded'],
    ['overridden=1', 'overridden'],
    ['colour=red', 'colour'],
    ['q=a&q=b', 'q'],
  ])('refuses ?%s and names the parameter', async (query, pointer) => {
    expect(await get(`/models?${query}`)).toMatchObject({
      status: 400,
      body: { code: 'MALFORMED_REQUEST', errors: [{ pointer }] },
    });
  });
});

describe('GET /models/{model}', () => {
  it.each(names)('finds %j by its percent-encoded name, with its facts', async (name) => {
    const { status, body } = await get(apiPaths.model(name));
    expect(status).toBe(200);
    expect(body).toMatchObject({ model: name, runtime: 'gpu-1', facts: { model: name, kind: 'vllm' } });
    expect(new Date(body.discovered_at).toISOString()).toBe(body.discovered_at);
  });

  it('asks which runtime is meant when several have it', async () => {
    expect(await get(apiPaths.model('twin'))).toMatchObject({
      status: 400,
      body: { code: 'AMBIGUOUS_RUNTIME', runtimes: ['gpu-1', 'gpu-2'] },
    });
    expect(await get(apiPaths.model('twin', { runtime: 'gpu-2' }))).toMatchObject({
      status: 200,
      body: { runtime: 'gpu-2' },
    });
  });

  it('says in Polish that there is no such model, and that there is no such runtime', async () => {
    const polish = { 'accept-language': 'pl' };
    expect(await get(apiPaths.model('nobody'), polish)).toMatchObject({
      status: 404,
      body: { code: 'UNKNOWN_MODEL', detail: 'Żadne środowisko nie ma modelu „nobody”.' },
    });
    expect(await get(apiPaths.model('twin', { runtime: 'nowhere' }), polish)).toMatchObject({
      status: 404,
      body: { code: 'UNKNOWN_RUNTIME' },
    });
  });
});
