import { readFileSync } from 'node:fs';
import { apiPaths, type ModelBody, type Page, type RuntimeBody } from '@kamerton/contract';
import { startMisbehavingServer, type Misbehaviour, type MisbehavingServer } from '@kamerton/testing';
import { startProduct, vllmModel, type Product } from './testing/product.js';
import { startScriptedOllama, type ScriptedOllama } from './testing/scripted-ollama.js';

/** Those that cost the most, each at a runtime of its own, all at the same time. */
const worst: readonly (readonly [id: string, how: Misbehaviour, code: string])[] = [
  ['hanging', 'never answers', 'TIMEOUT'],
  ['dripping', 'answers a byte each second', 'TIMEOUT'],
  ['flooding', 'answers 200 MB of JSON', 'TOO_LARGE'],
  ['verbose', 'answers a million values', 'TOO_LARGE'],
  ['inventive', 'answers 100,000 different names', 'TOO_LARGE'],
  ['deep', 'answers JSON nested 100,000 deep', 'TOO_DEEP'],
  ['leading', 'redirects to the metadata service', 'REDIRECT'],
];

describe('an API whose runtimes misbehave, all of them, without pause', () => {
  let product: Product;
  let ollama: ScriptedOllama;
  let servers: readonly MisbehavingServer[];

  beforeAll(async () => {
    ollama = await startScriptedOllama([{ name: 'known:8b' }]);
    servers = await Promise.all(
      worst.map(() =>
        startMisbehavingServer((request, response) => {
          const { method = 'GET', url = '/' } = request;
          void forward(ollama.url, method, url, request).then((answer) => {
            response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.text);
          });
        }),
      ),
    );
    product = await startProduct({
      runtimes: servers.map(({ url }, index) => ({ id: worst[index]?.[0] ?? '', kind: 'ollama', base_url: url })),
      env: { KAMERTON_DISCOVERY_INTERVAL: '1' },
    });
    for (const [index, server] of servers.entries()) server.misbehaviour = worst[index]?.[1] ?? null;
  }, 90_000);
  afterAll(async () => {
    await product.stop();
    await Promise.all([ollama.stop(), ...servers.map((server) => server.close())]);
  });

  const runtimes = async () => (await product.client.get<Page<RuntimeBody>>(apiPaths.runtimes)).items;

  it('names the trouble of each, and keeps what was known of their models as stale', async () => {
    for (
      let tries = 0;
      (await runtimes()).filter(({ status }) => status === 'down').length < worst.length;
      tries += 1
    ) {
      if (tries === 300) throw new Error('not every runtime was found to misbehave within 30 s');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const errors = new Map((await runtimes()).map(({ id, last_error: error }) => [id, error]));
    for (const [id, , code] of worst) expect(errors.get(id)).toMatch(new RegExp(`^${code}: GET /api/version `));
    for (const [runtime] of worst) {
      const { items } = await product.client.get<Page<ModelBody>>(apiPaths.models({ runtime }));
      expect(items).toMatchObject([
        { model: 'known:8b', schema_status: 'stale', schema_problem: { code: 'RUNTIME_DOWN' } },
      ]);
    }
  }, 60_000);

  it('serves and tunes the models of all runtimes meanwhile, the misbehaving ones among them', async () => {
    expect((await runtimes()).filter(({ demo }) => demo)).toMatchObject([{ status: 'up' }, { status: 'up' }]);
    for (let round = 1; round <= 20; round += 1) {
      const written = await product.client.patch(vllmModel, { params: { temperature: round / 100 } });
      expect(written).toMatchObject({ version: round });
      expect(await product.client.config({ runtime: 'flooding', model: 'known:8b' })).toMatchObject({
        schema_status: 'stale',
        generation_schema: { temperature: expect.anything() },
      });
    }
  }, 60_000);

  it('does not grow with what they say', () => {
    if (process.platform !== 'linux') return;
    const status = readFileSync(`/proc/${product.api.pid}/status`, 'utf8');
    expect(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1_000).toBeLessThan(400);
  });
});

async function forward(base: string, method: string, path: string, request: AsyncIterable<Buffer>) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const answer = await fetch(`${base}${path}`, { method, ...(method === 'POST' && { body: Buffer.concat(chunks) }) });
  return { status: answer.status, text: await answer.text() };
}
