import { startHttpServer, type TestServer } from '@kamerton/testing';
import { isCredentialName } from './credential.js';
import { HostPolicy } from './host-policy.js';
import { RuntimeClient } from './runtime-client.js';
import { RuntimeFailure } from './runtime-failure.js';
import type { RuntimeTarget } from './runtime-target.js';

const secret = 'sk-geheim-0123';
const variables: Record<string, string> = {
  KAMERTON_CREDENTIAL_GPU: ` ${secret}\n`,
  KAMERTON_CREDENTIAL_EMPTY: ' ',
  KAMERTON_CREDENTIAL_SPLIT: `${secret}\r\nx-other: 1`,
  DATABASE_URL: secret,
};
const clientOf = (overHttp = false) =>
  new RuntimeClient(
    new HostPolicy(['gpu.invalid']),
    { timeoutMs: 1_000, maxBytes: 10_000 },
    { secrets: { variables: (name) => variables[name], overHttp } },
  );
const client = clientOf();
const request = { method: 'GET', path: '/version' } as const;

let server: TestServer;
let heard: Record<string, unknown>[];
beforeEach(async () => {
  heard = [];
  server = await startHttpServer(({ headers }, response) => {
    heard.push(headers);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
});
afterEach(() => server.close());

const target = (credential: string | null, more: Partial<RuntimeTarget> = {}): RuntimeTarget => ({
  id: 'gpu-1',
  kind: 'vllm',
  baseUrl: server.url,
  credential,
  ...more,
});

async function failureOf(runtime: RuntimeTarget, through = client): Promise<RuntimeFailure> {
  const outcome: unknown = await through.read(runtime, request).catch((error: unknown) => error);
  if (outcome instanceof RuntimeFailure) return outcome;
  throw new Error('expected a failure');
}

describe('the credential of a runtime', () => {
  it('travels as a bearer token, without the line end that files have', async () => {
    await client.read(target('KAMERTON_CREDENTIAL_GPU'), request);
    expect(heard).toMatchObject([{ authorization: `Bearer ${secret}` }]);
  });

  it('is not sent by runtimes that have none', async () => {
    await client.read(target(null), request);
    expect(heard[0]).not.toHaveProperty('authorization');
  });

  it.each([
    ['an error', 401, 'text/plain', `no such key: Bearer ${secret}`, 'no such key: Bearer ********', undefined],
    ['JSON', 200, 'application/json', JSON.stringify({ key: secret }), '{"key":"********"}', { key: '********' }],
  ])('is in no answer, although the runtime quotes it in %s', async (_, status, type, body, text, payload) => {
    const quoting = await startHttpServer((_request, response) =>
      response.writeHead(status, { 'content-type': type }).end(body),
    );
    const answer = await client.exchange(target('KAMERTON_CREDENTIAL_GPU', { baseUrl: quoting.url }), request);
    await quoting.close();
    expect(answer).toMatchObject({ text, payload });
  });

  it('follows no redirect', async () => {
    const other: unknown[] = [];
    const elsewhere = await startHttpServer((incoming, response) => {
      other.push(incoming.headers);
      response.end('{}');
    });
    const leading = await startHttpServer((_, response) => response.writeHead(307, { location: elsewhere.url }).end());
    const failure = await failureOf(target('KAMERTON_CREDENTIAL_GPU', { baseUrl: leading.url }));
    expect([failure.code, other]).toEqual(['REDIRECT', []]);
    await Promise.all([elsewhere.close(), leading.close()]);
  });

  it.each(['KAMERTON_CREDENTIAL_UNSET', 'KAMERTON_CREDENTIAL_EMPTY', 'KAMERTON_CREDENTIAL_SPLIT', 'DATABASE_URL'])(
    'of %s cannot be had: nothing is sent, and neither the secret nor the variable is told',
    async (name) => {
      const failure = await failureOf(target(name));
      expect(failure.code).toBe('CREDENTIAL_MISSING');
      expect(heard).toEqual([]);
      expect(`${failure.message} ${String(failure.cause)}`).not.toMatch(/geheim|KAMERTON_CREDENTIAL|DATABASE_URL/);
    },
  );

  it('goes unencrypted to this machine only, unless the operator says that the way is safe', async () => {
    const runtime = target('KAMERTON_CREDENTIAL_GPU', { baseUrl: 'http://gpu.invalid:8000' });
    expect((await failureOf(runtime)).message).toMatch(/^CREDENTIAL_UNPROTECTED: .*https:\/\//);
    expect((await failureOf({ ...runtime, baseUrl: 'https://gpu.invalid' })).code).toBe('UNREACHABLE');
    expect((await failureOf(runtime, clientOf(true))).code).toBe('UNREACHABLE');
  });

  it('is named by variables of one prefix alone', () => {
    expect(['KAMERTON_CREDENTIAL_GPU_1', `KAMERTON_CREDENTIAL_${'A'.repeat(100)}`].every(isCredentialName)).toBe(true);
    const others = ['DATABASE_URL', 'KAMERTON_CREDENTIAL_', 'kamerton_credential_a', 'X KAMERTON_CREDENTIAL_A', ''];
    const broken = ['KAMERTON_CREDENTIAL_A\n', 'KAMERTON_CREDENTIAL_A B', `KAMERTON_CREDENTIAL_${'A'.repeat(101)}`];
    expect([...others, ...broken].some(isCredentialName)).toBe(false);
  });
});
