import { connect } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startHttpApp } from './testing/start-http-app.js';

describe('the HTTP manners of the API', () => {
  let app: NestFastifyApplication;

  beforeEach(async () => {
    app = await startHttpApp();
  });

  afterEach(() => app.close());

  type Request = Parameters<NestFastifyApplication['inject']>[0];
  const problemOf = async (request: Exclude<Request, string>) => {
    const answer = await app.inject(request);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    const problem = answer.json();
    expect(problem.status).toBe(answer.statusCode);
    expect(problem.instance).toBe(answer.headers['x-request-id']);
    return { ...problem, headers: answer.headers };
  };
  const post = (payload: string, headers: Record<string, string> = {}) => ({
    method: 'POST' as const,
    url: '/notes',
    payload,
    headers: { 'content-type': 'application/json', ...headers },
  });

  it('answers an unknown address with a problem', async () => {
    expect(await problemOf({ url: '/nowhere' })).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
      type: '/problems/not-found',
    });
  });

  it('tells a wrong method from a wrong address, and which methods are right', async () => {
    const problem = await problemOf({ method: 'DELETE', url: '/notes/1' });
    expect(problem).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED' });
    expect(problem.headers.allow).toBe('GET, HEAD, PATCH');
  });

  it('says in the log, not to the caller, what an unexpected error was', async () => {
    const problem = await problemOf({ url: '/notes/broken' });
    expect(problem).toMatchObject({ status: 500, code: 'INTERNAL_ERROR' });
    expect(JSON.stringify(problem)).not.toContain('hunter2');
  });

  it('answers 503 with Retry-After while the database is away', async () => {
    const problem = await problemOf({ url: '/notes/gone' });
    expect(problem).toMatchObject({ status: 503, code: 'DATABASE_UNAVAILABLE' });
    expect(problem.headers['retry-after']).toBe('2');
  });

  it.each([
    ['pl', 'Nie znaleziono'],
    ['pl-PL,en;q=0.5', 'Nie znaleziono'],
    ['en;q=0.5, pl;q=0.9', 'Nie znaleziono'],
    ['de, *;q=0.1', 'Not found'],
    ['pl;q=0', 'Not found'],
    ['nonsense;;;q=x', 'Not found'],
  ])('speaks the language that Accept-Language %p wants', async (language, title) => {
    expect(await problemOf({ url: '/nowhere', headers: { 'accept-language': language } })).toMatchObject({ title });
  });

  it('keeps a sane request id and replaces any other', async () => {
    const idFor = async (id: string) =>
      (await app.inject({ url: '/notes', headers: { 'x-request-id': id } })).headers['x-request-id'];
    expect(await idFor('abc-1.2_3')).toBe('abc-1.2_3');
    expect(await idFor('a b')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idFor('x'.repeat(65))).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('takes model names of 500 characters, however they are encoded', async () => {
    const name = 'ż/:@ '.repeat(100);
    const answer = await app.inject({ url: `/notes/${encodeURIComponent(name)}` });
    expect(answer.json()).toEqual({ id: name });
  });

  it.each([
    ['/notes/%00', 400, 'MALFORMED_REQUEST'],
    ['/notes/%E0%A4%A', 400, 'MALFORMED_REQUEST'],
    [`/notes/${'a'.repeat(9_000)}`, 414, 'URI_TOO_LONG'],
  ])('refuses the address %.20s with %i', async (url, status, code) => {
    expect(await problemOf({ url })).toMatchObject({ status, code });
  });

  it('answers bytes that are not HTTP with a problem', async () => {
    await app.listen(0, '127.0.0.1');
    const { port } = new URL(await app.getUrl());
    const answer = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('nonsense\r\n\r\n'));
      socket.on('data', (chunk) => (text += String(chunk)));
      socket.on('end', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1.1 400 [\s\S]*application\/problem\+json[\s\S]*"MALFORMED_REQUEST"/);
  });

  describe('bodies', () => {
    it.each([
      ['{"text": "a",}', 'MALFORMED_JSON', 400],
      ['', 'MALFORMED_REQUEST', 400],
      ['[]', 'MALFORMED_REQUEST', 400],
      ['null', 'MALFORMED_REQUEST', 400],
      ['{"text":"a","text":"b"}', 'MALFORMED_REQUEST', 400],
      [`{"text":"a","params":{"x":"${'y'.repeat(256 * 1024)}"}}`, 'BODY_TOO_LARGE', 413],
    ])('%.30s is refused as %s', async (payload, code, status) => {
      expect(await problemOf(post(payload))).toMatchObject({ code, status });
    });

    it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/merge-patch+json'])(
      'of type %s are refused with 415',
      async (type) => {
        expect(await problemOf(post('{"text":"a"}', { 'content-type': type }))).toMatchObject({ status: 415 });
      },
    );

    it('that are packed are refused with 415 and what is accepted', async () => {
      const packed = await app.inject(post('{"text":"a"}', { 'content-encoding': 'gzip' }));
      expect([packed.statusCode, packed.headers['accept-encoding']]).toEqual([415, 'identity']);
      const plain = await app.inject(post('{"text":"a"}', { 'content-encoding': 'identity' }));
      expect(plain.statusCode).toBeLessThan(300);
    });

    it.each(['hasOwnProperty', 'isPrototypeOf', 'toString', '__defineGetter__'])(
      'cannot smuggle in the field %s, which every object inherits',
      async (name) => {
        const { errors } = await problemOf(post(`{"text":"a","${name}":1}`));
        expect(errors).toEqual([{ pointer: `/${name}`, code: 'UNKNOWN_FIELD', message: 'is not known here' }]);
      },
    );

    it('are told everything that is wrong with them at once', async () => {
      const { errors } = await problemOf(post('{"text":"much too long","size":"1","colour":3}'));
      expect(errors).toEqual([
        { pointer: '/colour', code: 'UNKNOWN_FIELD', message: 'is not known here' },
        { pointer: '/text', code: 'INVALID_FIELD', message: 'must have at most 10 characters', limit: 10 },
        { pointer: '/size', code: 'INVALID_FIELD', message: 'must be a whole number' },
      ]);
    });

    it('without a field that is needed are told which', async () => {
      const { errors } = await problemOf(post('{}', { 'accept-language': 'pl' }));
      expect(errors).toEqual([{ pointer: '/text', code: 'MISSING_FIELD', message: 'musi być podane' }]);
    });

    it('reach the handler with every name they hold, even those of Object', async () => {
      const params = { toString: 1, hasOwnProperty: null, 'a/b': [0, '', false] };
      const answer = await app.inject(post(JSON.stringify({ text: 'a', params })));
      expect(answer.json().note).toEqual({ text: 'a', params });
    });
  });

  describe('queries', () => {
    it('are read strictly', async () => {
      const answer = await app.inject({ url: '/notes?limit=7&open=false' });
      expect(answer.json()).toEqual({ limit: 7, open: false });
    });

    it.each([
      ['limit=0', 'limit'],
      ['limit=501', 'limit'],
      ['limit=0x10', 'limit'],
      ['limit=', 'limit'],
      ['limit=1&limit=2', 'limit'],
      ['open=yes', 'open'],
      ['colour=red', 'colour'],
      ['cursor=', 'cursor'],
    ])('%s is refused under its name', async (query, pointer) => {
      const problem = await problemOf({ url: `/notes?${query}` });
      expect(problem).toMatchObject({ status: 400, errors: [expect.objectContaining({ pointer })] });
    });
  });

  describe('If-Match', () => {
    const patch = (version?: string) => ({
      method: 'PATCH' as const,
      url: '/notes/1',
      headers: version === undefined ? {} : { 'if-match': version },
    });

    it.each([
      [undefined, null],
      ['"7"', [7]],
      ['"6", "7"', [6, 7]],
      ['*', 'any'],
    ])('%p is understood', async (header, condition) => {
      expect((await app.inject(patch(header))).json()).toEqual({ condition });
    });

    it('that is stale is answered with the current version', async () => {
      expect(await problemOf(patch('"6"'))).toMatchObject({
        status: 412,
        code: 'VERSION_CONFLICT',
        current_version: 7,
      });
    });

    it.each(['7', 'W/"7"', '"seven"', '""', '"7', '"07"'])('%p is refused', async (header) => {
      expect(await problemOf(patch(header))).toMatchObject({ status: 400, errors: [{ pointer: 'If-Match' }] });
    });

    it('that is missing is refused where it is required', async () => {
      const strict = await startHttpApp({ requireIfMatch: true });
      const answer = await strict.inject(patch());
      expect([answer.statusCode, answer.json().code]).toEqual([428, 'IF_MATCH_REQUIRED']);
      await strict.close();
    });
  });

  describe('idempotency keys', () => {
    const keyed = (text: string, key = 'k-1') => post(JSON.stringify({ text }), { 'idempotency-key': key });

    it('make a repeated write return the first answer, header and all', async () => {
      const first = await app.inject(keyed('a'));
      const second = await app.inject(keyed('a'));
      expect(second.json()).toEqual(first.json());
      expect(second.headers.etag).toBe(first.headers.etag);
      expect([first.headers['idempotency-replayed'], second.headers['idempotency-replayed']]).toEqual([
        undefined,
        'true',
      ]);
    });

    it('hold while the first request is still running', async () => {
      const answers = await Promise.all(Array.from({ length: 5 }, () => app.inject(keyed('a'))));
      expect(answers.map((answer) => answer.json().writes)).toEqual([1, 1, 1, 1, 1]);
    });

    it('are refused for another request', async () => {
      await app.inject(keyed('a'));
      expect(await problemOf(keyed('b'))).toMatchObject({ status: 409, code: 'IDEMPOTENCY_KEY_REUSED' });
    });

    it('are free again when the first request was refused', async () => {
      expect(await problemOf(keyed('refuse'))).toMatchObject({ status: 422 });
      expect((await app.inject(keyed('fine'))).statusCode).toBe(200);
    });

    it.each(['', 'a b', 'x'.repeat(129)])('such as %p are refused', async (key) => {
      expect(await problemOf(keyed('a', key))).toMatchObject({ status: 400, errors: [{ pointer: 'Idempotency-Key' }] });
    });
  });
});
