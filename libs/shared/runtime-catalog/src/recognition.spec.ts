import { recogniseKind } from './recognise-kind.js';
import { runtimeKind } from './runtime-kinds.js';
import { readFixture } from './testing/read-fixture.js';

/** Path → answer; every other path is one that the server does not know. */
type Server = Readonly<Record<string, unknown>>;

const openaiList = { object: 'list', data: [{ id: 'm', object: 'model', created: 0, owned_by: 'me' }] };

const servers: Readonly<Record<string, () => Promise<Server>>> = {
  ollama: async () => ({
    '/api/version': { version: '0.33.0' },
    '/api/tags': await readFixture('ollama-tags'),
    '/v1/models': openaiList,
  }),
  vllm: async () => ({ '/version': { version: '0.24.0' }, '/v1/models': await readFixture('vllm-models') }),
  llamacpp: async () => ({
    '/props': await readFixture('llamacpp-props'),
    '/v1/models': await readFixture('llamacpp-models'),
    // Older builds answered there as well.
    '/api/tags': await readFixture('llamacpp-models'),
  }),
  tgi: async () => ({ '/info': await readFixture('tgi-info'), '/v1/models': openaiList }),
  sglang: async () => ({
    '/server_info': await readFixture('sglang-server-info'),
    '/v1/models': await readFixture('sglang-models'),
  }),
  'sglang of older names': async () => ({
    '/get_server_info': await readFixture('sglang-server-info'),
    '/v1/models': await readFixture('sglang-models'),
  }),
  lmstudio: async () => ({ '/api/v1/models': await readFixture('lmstudio-models'), '/v1/models': openaiList }),
  'lmstudio before 0.4.0': async () => ({
    // It answers 200 to what it does not know.
    '/api/v1/models': { error: 'Unexpected endpoint or method. (GET /api/v1/models)' },
    '/api/v0/models': await readFixture('lmstudio-older-models'),
    '/v1/models': openaiList,
  }),
  'an OpenAI-like server': async () => ({ '/v1/models': openaiList }),
  'a server with vLLM’s routes and owners of its own': async () => ({
    '/version': { version: '1.2.3' },
    '/v1/models': openaiList,
  }),
  'a server that answers everything with an empty object': async () => new Proxy({}, { get: () => ({}) }),
  'Text Embeddings Inference': async () => ({
    '/info': { model_id: 'BAAI/bge-m3', model_sha: null, max_concurrent_requests: 512, version: '1.8.0', sha: 'x' },
  }),
};

describe('a server is recognised by its answers', () => {
  it.each(['ollama', 'vllm', 'llamacpp', 'tgi', 'sglang', 'lmstudio'])('as %s only if it is one', async (id) => {
    const kind = runtimeKind(id);
    if (kind === undefined) throw new Error(`no kind ${id}`);
    const recognised: string[] = [];
    for (const [name, start] of Object.entries(servers)) {
      const server = await start();
      const found = await recogniseKind([kind], async ({ path }) => server[path]);
      if (found !== null) recognised.push(name);
    }
    expect(recognised).toEqual(Object.keys(servers).filter((name) => name.split(' ')[0] === id));
  });
});
