import { startHttpServer, type TestServer } from '@kamerton/testing';
import { HostPolicy, RuntimeClient } from '@kamerton/api-runtime-client';
import type { Discovery, RuntimeKind } from '@kamerton/runtime-catalog';
import { plainKind } from '@kamerton/api-testing';
import { maxListPages, readList } from './read-list.js';
import { readVersion } from './read-version.js';

const client = new RuntimeClient(new HostPolicy([]), { timeoutMs: 300, maxBytes: 100_000 });

/** What the server answers at each path; a number is a status. */
let answers: Record<string, unknown>;
let asked: string[];
let server: TestServer;
beforeEach(async () => {
  [answers, asked] = [{}, []];
  server = await startHttpServer(({ url = '' }, response) => {
    asked.push(url);
    const answer = Object.hasOwn(answers, url) ? answers[url] : 404;
    if (answer === 'silence') return;
    if (typeof answer === 'number') response.writeHead(answer).end();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
});
afterEach(() => server.close());

const pages = (items: unknown): readonly { readonly name: string; readonly next?: string }[] =>
  Array.isArray(items) ? items : [];
const listed = (payload: unknown) => pages(payload).map(({ name }) => ({ model: name, digest: null, payload: null }));

const kindWith = (discovery: Partial<Discovery>): RuntimeKind => ({
  ...plainKind,
  discovery: { ...plainKind.discovery, readList: listed, ...discovery },
});

/** Each page names the path of the next one in its last entry. */
const paged = kindWith({
  listRequest: { method: 'GET', path: '/p1' },
  nextPage: (payload) => {
    const next = pages(payload).at(-1)?.next;
    return next === undefined ? null : { method: 'GET', path: next };
  },
});

const target = () => ({ id: 'gpu-1', baseUrl: server.url });
const list = async (kind: RuntimeKind, deadline = Infinity) =>
  (await readList(kind, target(), client, { deadline })).map(({ model }) => model);

describe('a list on several pages', () => {
  it('is read to its end', async () => {
    answers = { '/p1': [{ name: 'a', next: '/p2' }], '/p2': [{ name: 'b' }, { name: 'c', next: '/p3' }], '/p3': [] };
    expect(await list(paged)).toEqual(['a', 'b', 'c']);
  });

  it('that leads back to itself is given up, and none of it is kept', async () => {
    answers = { '/p1': [{ name: 'a', next: '/p2' }], '/p2': [{ name: 'b', next: '/p1' }] };
    await expect(list(paged)).rejects.toMatchObject({ code: 'ENDLESS_LIST', endpoint: 'GET /p1' });
    expect(asked).toEqual(['/p1', '/p2']);
  });

  it(`that has more than ${maxListPages} pages is given up`, async () => {
    answers = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`/p${index + 1}`, [{ name: 'a', next: `/p${index + 2}` }]]),
    );
    await expect(list(paged)).rejects.toThrow('ENDLESS_LIST: GET /p101 would be page 101 of one list');
    expect(asked).toHaveLength(maxListPages);
  });

  it('is given up at the deadline of the whole look', async () => {
    answers = { '/p1': [{ name: 'a', next: '/p2' }] };
    await expect(list(paged, performance.now() - 1)).rejects.toMatchObject({ code: 'TIMEOUT', endpoint: 'GET /p2' });
  });

  it('of which one page cannot be had is not to be had', async () => {
    answers = { '/p1': [{ name: 'a', next: '/p2' }], '/p2': 500 };
    await expect(list(paged)).rejects.toMatchObject({ code: 'HTTP_500', endpoint: 'GET /p2' });
  });

  it.each(['@127.0.0.2/x', '.example.com/x', ':1/x'])(
    'that goes on at %s, another host, goes nowhere',
    async (next) => {
      answers = { '/p1': [{ name: 'a', next }] };
      await expect(list(paged)).rejects.toMatchObject({
        name: 'RuntimeFailure',
        code: expect.not.stringMatching('HTTP'),
      });
      expect(asked).toEqual(['/p1']);
    },
  );
});

describe('a list that newer and older servers tell in different places', () => {
  const kind = kindWith({
    listRequest: { method: 'GET', path: '/new' },
    olderLists: ['/old', '/oldest'].map((path) => ({ request: { method: 'GET', path } as const, read: listed })),
  });

  it.each([
    [{ '/new': [{ name: 'n' }], '/old': [{ name: 'o' }] }, ['n'], ['/new']],
    [{ '/new': 404, '/old': [{ name: 'o' }] }, ['o'], ['/new', '/old']],
    [{ '/new': 405, '/old': 501, '/oldest': [] }, [], ['/new', '/old', '/oldest']],
  ])('is the newest that can be read', async (answered, models, paths) => {
    answers = answered;
    expect(await list(kind)).toEqual(models);
    expect(asked).toEqual(paths);
  });

  it('that none of them tells fails with the words of all', async () => {
    answers = { '/new': 404, '/old': 500, '/oldest': 403 };
    await expect(list(kind)).rejects.toThrow(
      'HTTP_404: GET /new answered 404; HTTP_500: GET /old answered 500; HTTP_403: GET /oldest answered 403',
    );
  });

  it('is not looked for elsewhere when the server does not answer at all', async () => {
    answers = { '/new': 'silence' };
    await expect(list(kind)).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(asked).toEqual(['/new']);
  });
});

describe('a version', () => {
  const read = (kind: RuntimeKind) => readVersion(kind, target(), client, {});

  it('is null for kinds that tell none, without a question', async () => {
    expect(await read(kindWith({ versionRequest: null }))).toBeNull();
    expect(asked).toEqual([]);
  });

  it('may stand in an older place', async () => {
    answers = { '/old-version': { version: '0.1' } };
    expect(await read(kindWith({ olderVersionRequests: [{ method: 'GET', path: '/old-version' }] }))).toBe('0.1');
    expect(asked).toEqual(['/version', '/old-version']);
  });
});
