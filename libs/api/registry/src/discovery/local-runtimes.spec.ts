import { HostPolicy, RuntimeClient } from '@kamerton/api-runtime-client';
import { plainKind } from '@kamerton/api-testing';
import { startPlainRuntime, type PlainRuntime } from '@kamerton/api-testing';
import { startHttpServer, type TestServer } from '@kamerton/testing';
import { localRuntimes } from './local-runtimes.js';

const client = new RuntimeClient(new HostPolicy([]), { timeoutMs: 300, maxBytes: 100_000 });

let plain: PlainRuntime;
let other: TestServer;
beforeAll(async () => {
  plain = await startPlainRuntime();
  other = await startHttpServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('hello'));
});
afterAll(() => Promise.all([plain.close(), other.close()]));

const portOf = (server: TestServer): number => Number(new URL(server.url).port);
const find = (...ports: readonly number[]) => localRuntimes([{ ...plainKind, usualPorts: ports }], client);

describe('runtimes on their usual ports', () => {
  it('are found by what they answer', async () => {
    expect(await find(portOf(plain))).toEqual([
      { id: 'plain', kind: 'plain', baseUrl: plain.url, enabled: true, demo: false },
    ]);
  });

  it('are told apart from other servers and from silence', async () => {
    expect(await find(portOf(other), 1)).toEqual([]);
  });

  it('are one kind each, the first that fits, where several kinds share a port', async () => {
    const port = portOf(plain);
    const kinds = ['misfit', 'first', 'second'].map((id) => ({ ...plainKind, id, usualPorts: [port] }));
    const [misfit, ...fitting] = kinds.map((kind) =>
      kind.id === 'misfit'
        ? { ...kind, discovery: { ...kind.discovery, listRequest: { method: 'GET', path: '/nowhere' } as const } }
        : kind,
    );
    if (misfit === undefined) throw new Error('there are three');
    expect(await localRuntimes([misfit, ...fitting], client)).toMatchObject([{ id: 'first', kind: 'first' }]);
  });

  it('carry their port in their id when the kind has several', async () => {
    expect(await find(portOf(other), portOf(plain))).toMatchObject([{ id: `plain-${portOf(plain)}` }]);
  });
});
