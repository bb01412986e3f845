import type { IncomingMessage } from 'node:http';
import { HostPolicy, RuntimeClient } from '@kamerton/api-runtime-client';
import { runtimeKind, type RuntimeKind } from '@kamerton/runtime-catalog';
import { startHttpServer, type TestServer } from '@kamerton/testing';
import { discoverRuntime } from './discover-runtime.js';
import { defaultDiscoveryLimits } from './discovery-limits.js';

const secret = 's3cret-of-the-team';
const credential = 'KAMERTON_CREDENTIAL_HOSTED';
const secrets = { variables: () => secret, overHttp: false };
const client = new RuntimeClient(new HostPolicy([]), { timeoutMs: 2_000, maxBytes: 100_000 }, { secrets });

/** Pages in the shape of the vendors' answers, by their paths; a real hosted API is never asked here. */
const pages: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  openai: { '/v1/models': { data: [{ id: 'gpt-4o' }, { id: 'whisper-1' }] } },
  anthropic: {
    '/v1/models?limit=1000': {
      data: [{ id: 'claude-opus-4-7', max_input_tokens: 200_000, max_tokens: 64_000 }],
      has_more: true,
      last_id: 'claude-opus-4-7',
    },
    '/v1/models?limit=1000&after_id=claude-opus-4-7': { data: [{ id: 'claude-haiku-4-5' }], has_more: false },
  },
  gemini: {
    '/v1beta/models?pageSize=1000': {
      models: [{ name: 'models/gemini-2.5-flash', supportedGenerationMethods: ['generateContent'] }],
      nextPageToken: 'a/b+c==',
    },
    '/v1beta/models?pageSize=1000&pageToken=a%2Fb%2Bc%3D%3D': {
      models: [{ name: 'models/text-embedding-004', supportedGenerationMethods: ['embedContent'] }],
    },
  },
};

let server: TestServer;
let seen: IncomingMessage[];
let served: Readonly<Record<string, unknown>>;

beforeEach(async () => {
  seen = [];
  served = {};
  server = await startHttpServer((request, response) => {
    seen.push(request);
    const page = served[request.url ?? ''];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(page ?? {}));
  });
});
afterEach(() => server.close());

const kindOf = (id: string): RuntimeKind => {
  const kind = runtimeKind(id);
  if (kind === undefined) throw new Error(`no kind ${id}`);
  return kind;
};

const discover = (id: string) => {
  served = pages[id] ?? {};
  return discoverRuntime(kindOf(id), { id, kind: id, baseUrl: server.url, credential }, client, defaultDiscoveryLimits);
};

describe('discovery of an API that somebody else hosts', () => {
  it.each([
    ['openai', ['gpt-4o', 'whisper-1'], ['whisper-1']],
    ['anthropic', ['claude-opus-4-7', 'claude-haiku-4-5'], []],
    ['gemini', ['gemini-2.5-flash', 'text-embedding-004'], ['text-embedding-004']],
  ])('reads every page of %s, and says what has nothing to tune', async (id, names, untunable) => {
    const findings = await discover(id);
    expect(findings.version).toBeNull();
    expect(findings.models.map(({ model }) => model)).toEqual(names);
    expect(findings.models.filter(({ problem }) => problem !== null).map(({ model }) => model)).toEqual(untunable);
  });

  it.each([
    ['openai', 'authorization', `Bearer ${secret}`],
    ['anthropic', 'x-api-key', secret],
    ['gemini', 'x-goog-api-key', secret],
  ])('carries the secret of %s in the header %s of each call, and nowhere else', async (id, header, value) => {
    await discover(id);
    expect(seen.length).toBeGreaterThan(0);
    for (const { url, headers, rawHeaders } of seen) {
      expect(headers[header]).toBe(value);
      expect(url).not.toContain(secret);
      expect(rawHeaders.filter((text) => text.includes(secret))).toHaveLength(1);
    }
  });

  it('speaks one version of Anthropic’s protocol', async () => {
    await discover('anthropic');
    expect(new Set(seen.map(({ headers }) => headers['anthropic-version']))).toEqual(new Set(['2023-06-01']));
  });
});
