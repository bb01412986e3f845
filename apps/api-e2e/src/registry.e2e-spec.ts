import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { apiPaths, type ModelBody, type Page, type RefreshBody, type RuntimeBody } from '@kamerton/contract';
import type { Client } from './testing/client.js';
import { startProduct, type Product } from './testing/product.js';
import { startScriptedOllama } from './testing/scripted-ollama.js';

describe('the registry', () => {
  let product: Product;
  let client: Client;
  beforeAll(async () => {
    product = await startProduct();
    client = product.client;
  }, 60_000);
  afterAll(() => product.stop());

  const names = async (filter: Parameters<typeof apiPaths.models>[0]) =>
    (await client.get<Page<ModelBody>>(apiPaths.models(filter))).items.map(({ model }) => model);

  it('shows the runtimes with what they say of themselves', async () => {
    const { items } = await client.get<Page<RuntimeBody>>(apiPaths.runtimes);
    expect(items).toMatchObject([
      { id: 'demo-ollama', kind: 'ollama', status: 'up', demo: true, model_count: 5, last_error: null },
      { id: 'demo-vllm', kind: 'vllm', status: 'up', demo: true, model_count: 2 },
    ]);
    for (const { version, last_seen_at: seen } of items) {
      expect(version).toContain('demo');
      expect(seen).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    }
  });

  it('filters the models by runtime, part of a name, schema and overrides', async () => {
    expect(await names({ runtime: 'demo-vllm' })).toEqual(['kamerton/fork-notes-1b', 'kamerton/harbour-tales-1b']);
    expect(await names({ q: 'HARBOUR' })).toEqual(['harbour-tales:1b', 'kamerton/harbour-tales-1b']);
    expect(await names({ schema_status: 'missing' })).toEqual(['demo-broken:latest', 'demo-embed:latest']);
    await client.patch({ model: 'fork-notes:1b' }, { params: { temperature: 0.2, seed: 4 } });
    const { items } = await client.get<Page<ModelBody>>(apiPaths.models({ overridden: true }));
    expect(items).toMatchObject([{ model: 'fork-notes:1b', override_count: 2, version: 1 }]);
  });

  it('takes a runtime in, notices what changes there, and lets it go, each act in the audit log', async () => {
    const scripted = await startScriptedOllama([{ name: 'a:1b' }, { name: 'b:1b' }]);
    const headers = { 'x-kamerton-source': 'cli', 'x-request-id': 'admin-1' };
    const created = await client.send(
      'POST',
      apiPaths.runtimes,
      { id: 'lab', kind: 'ollama', base_url: scripted.url },
      headers,
    );
    expect(created).toMatchObject({ id: 'lab', enabled: true, demo: false });
    const refresh = () => client.send<RefreshBody>('POST', apiPaths.runtimeRefresh('lab'));
    await refresh();
    expect(await names({ runtime: 'lab' })).toEqual(['a:1b', 'b:1b']);

    await client.patch({ model: 'b:1b', runtime: 'lab' }, { params: { seed: 1 } });
    scripted.models = [{ name: 'c:1b' }];
    expect(await refresh()).toMatchObject({ added: ['c:1b'], removed: ['a:1b', 'b:1b'], changed: [] });
    expect(await client.get(apiPaths.model('b:1b', { runtime: 'lab' }))).toMatchObject({
      schema_status: 'stale',
      schema_problem: { code: 'MODEL_GONE' },
      override_count: 1,
    });
    expect(await client.problem({ path: apiPaths.model('a:1b', { runtime: 'lab' }) })).toMatchObject({
      code: 'UNKNOWN_MODEL',
    });

    await client.send('PATCH', apiPaths.runtime('lab'), { enabled: false });
    expect(await client.config({ model: 'c:1b', runtime: 'lab' })).toMatchObject({
      schema_status: 'stale',
      schema_problem: { code: 'RUNTIME_DISABLED' },
    });
    await client.send('DELETE', apiPaths.runtime('lab'));
    expect(await client.problem({ path: apiPaths.runtime('lab') })).toMatchObject({
      status: 404,
      code: 'UNKNOWN_RUNTIME',
    });
    const events = await client.events({ runtime: 'lab' });
    expect(events.map(({ action }) => action)).toEqual([
      'runtime.delete',
      'runtime.update',
      'config.patch',
      'runtime.create',
    ]);
    expect(events.at(-1)).toMatchObject({ source: 'cli', request_id: 'admin-1', user_id: 'local' });
    await scripted.stop();
  });

  it('keeps what it knows of a runtime that goes down, as stale, and says why', async () => {
    const scripted = await startScriptedOllama([{ name: 'lost:1b' }]);
    await client.send('POST', apiPaths.runtimes, { id: 'lost', kind: 'ollama', base_url: scripted.url });
    await client.send('POST', apiPaths.runtimeRefresh('lost'));
    await scripted.stop();
    expect(await client.problem({ method: 'POST', path: apiPaths.runtimeRefresh('lost') })).toMatchObject({
      status: 502,
      code: 'RUNTIME_UNREACHABLE',
      detail: expect.stringContaining('ECONNREFUSED'),
    });
    expect(await client.get(apiPaths.runtime('lost'))).toMatchObject({ status: 'down', version: '0.33.0' });
    const config = await client.config({ model: 'lost:1b' });
    expect(config).toMatchObject({ schema_status: 'stale', schema_problem: { code: 'RUNTIME_DOWN' } });
    expect(Object.keys(config.generation_schema)).toContain('temperature');
  });

  it('is not held up by a runtime that hangs', async () => {
    const hanging = createServer(() => undefined);
    await new Promise<void>((resolve) => hanging.listen(0, '127.0.0.1', resolve));
    const { port } = hanging.address() as AddressInfo;
    await client.send('POST', apiPaths.runtimes, { id: 'hanging', kind: 'vllm', base_url: `http://127.0.0.1:${port}` });
    const started = performance.now();
    const refused = client.problem({ method: 'POST', path: apiPaths.runtimeRefresh('hanging') });
    const other = await client.send('POST', apiPaths.runtimeRefresh('demo-vllm'));
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(other).toMatchObject({ runtime: { status: 'up' } });
    expect(await refused).toMatchObject({ status: 502, detail: expect.stringContaining('TIMEOUT') });
    expect(performance.now() - started).toBeLessThan(8_000);
    hanging.closeAllConnections();
    await new Promise((resolve) => hanging.close(resolve));
  });

  it.each([
    'http://169.254.169.254/latest/meta-data',
    'http://192.0.2.1:11434',
    'file:///etc/passwd',
    'http://u:p@127.0.0.1',
  ])('does not let anybody point it at %s', async (base_url) => {
    const body = { id: 'evil', kind: 'ollama', base_url };
    expect(await client.problem({ method: 'POST', path: apiPaths.runtimes, body })).toMatchObject({
      status: 400,
      errors: [{ pointer: '/base_url' }],
    });
  });
});
