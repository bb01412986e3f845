import type { RequestListener, ServerResponse } from 'node:http';
import { startHttpServer, startTcpServer, type TestServer } from '@kamerton/testing';
import { HostPolicy } from './host-policy.js';
import { RuntimeClient } from './runtime-client.js';
import { RuntimeFailure } from './runtime-failure.js';

const limits = { timeoutMs: 300, maxBytes: 10_000 };
const client = new RuntimeClient(new HostPolicy([]), limits);
const request = { method: 'GET', path: '/api/version' } as const;

let open: TestServer[] = [];
afterEach(async () => {
  await Promise.all(open.map((server) => server.close()));
  open = [];
});

async function serve(listener: RequestListener): Promise<string> {
  const server = await startHttpServer(listener);
  open.push(server);
  return server.url;
}

async function serveBytes(text: string): Promise<string> {
  const server = await startTcpServer((socket) => socket.end(text));
  open.push(server);
  return server.url;
}

const json = (response: ServerResponse, text: string): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(text);
};

async function failureOf(baseUrl: string, through = client): Promise<RuntimeFailure> {
  const outcome = await through.read({ id: 'gpu-1', baseUrl }, request).then(
    (value) => ({ value }),
    (error: unknown) => error,
  );
  if (outcome instanceof RuntimeFailure) return outcome;
  throw new Error(`expected a RuntimeFailure, got ${JSON.stringify(outcome)}`);
}

describe('a well-behaved runtime', () => {
  it('is read, with the body that the request carries and the path of its base URL kept', async () => {
    const seen: unknown[] = [];
    const url = await serve((incoming, response) => {
      let body = '';
      incoming.on('data', (chunk) => (body += chunk));
      incoming.on('end', () => {
        seen.push({ url: incoming.url, method: incoming.method, body });
        json(response, '{"version":"0.33.0","łódź":true}');
      });
    });
    const answer = await client.read(
      { id: 'gpu-1', baseUrl: `${url}/prefix/` },
      { method: 'POST', path: '/api/show', body: { model: 'żółw:1b' } },
    );
    expect(answer).toEqual({ version: '0.33.0', łódź: true });
    expect(seen).toEqual([{ url: '/prefix/api/show', method: 'POST', body: '{"model":"żółw:1b"}' }]);
  });

  it('may label its answer with parameters or a +json suffix', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/problem+json; charset=utf-8' }).end('[]');
    });
    await expect(client.read({ id: 'gpu-1', baseUrl: url }, request)).resolves.toEqual([]);
  });

  it('is reached by name as well as by address', async () => {
    const url = await serve((_, response) => json(response, '1'));
    const byName = url.replace('127.0.0.1', 'localhost');
    await expect(client.read({ id: 'gpu-1', baseUrl: byName }, request)).resolves.toBe(1);
  });
});

describe('a misbehaving runtime', () => {
  it('that never answers is given up after the timeout, naming it', async () => {
    const url = await serve(() => undefined);
    const started = performance.now();
    const failure = await failureOf(url);
    expect(performance.now() - started).toBeLessThan(limits.timeoutMs + 400);
    expect(failure).toMatchObject({ code: 'TIMEOUT', runtime: 'gpu-1', endpoint: 'GET /api/version' });
    expect(failure.message).toBe('TIMEOUT: GET /api/version gave no complete answer within 300 ms');
  });

  it('that hangs does not hold up the end of the process', async () => {
    const url = await serve(() => undefined);
    const closed = new RuntimeClient(new HostPolicy([]), { timeoutMs: 60_000, maxBytes: 10_000 });
    const failure = failureOf(url, closed);
    closed.close();
    expect((await failure).code).toBe('CANCELLED');
    expect((await failureOf(url, closed)).code).toBe('CANCELLED');
  });

  it('that drips its answer byte by byte is given up after the same total time', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    });
    const started = performance.now();
    expect((await failureOf(url)).code).toBe('TIMEOUT');
    expect(performance.now() - started).toBeLessThan(limits.timeoutMs + 400);
  });

  it.each([400, 401, 404, 429, 500, 503])('that answers %i is named by its status', async (status) => {
    const url = await serve((_, response) => response.writeHead(status).end('{"error":"secret detail"}'));
    const failure = await failureOf(url);
    expect(failure.code).toBe(`HTTP_${status}`);
    expect(failure.message).not.toContain('secret');
  });

  it.each([301, 302, 307, 308])('that redirects with %i is not followed', async (status) => {
    let followed = 0;
    const target = await serve((_, response) => {
      followed += 1;
      json(response, '{}');
    });
    const url = await serve((_, response) => response.writeHead(status, { location: target }).end());
    expect((await failureOf(url)).code).toBe('REDIRECT');
    expect(followed).toBe(0);
  });

  it('that answers an HTML page is not read as JSON', async () => {
    const url = await serve((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'));
    expect((await failureOf(url)).message).toBe(
      'NOT_JSON: GET /api/version answered text/html where plain JSON is promised',
    );
  });

  it.each(['<html>', '', '{"version":', '{"version": NaN}'])(
    'that labels %j as JSON is caught by parsing',
    async (text) => {
      const url = await serve((_, response) => json(response, text));
      expect((await failureOf(url)).code).toBe('NOT_JSON');
    },
  );

  it('that answers invalid UTF-8 is not read with replacement characters', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(Buffer.from([0x22, 0xff, 0xfe, 0x22]));
    });
    expect((await failureOf(url)).code).toBe('NOT_JSON');
  });

  it('that announces too large an answer is refused before the body is read', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 10_001 }).write('"');
    });
    expect((await failureOf(url)).code).toBe('TOO_LARGE');
  });

  it('that streams without end is cut off at the size limit', async () => {
    let sent = 0;
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const pump = (): void => {
        if (response.destroyed || sent > 50_000_000) return;
        sent += 5_000;
        response.write('x'.repeat(5_000), () => setImmediate(pump));
      };
      pump();
    });
    expect((await failureOf(url)).code).toBe('TOO_LARGE');
    expect(sent).toBeLessThan(50_000_000);
  });

  it('that promises more bytes than it sends is interrupted, not half-read', async () => {
    const url = await serveBytes(
      'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"a":1}',
    );
    expect((await failureOf(url)).code).toBe('INTERRUPTED');
  });

  it('that speaks no HTTP is named so', async () => {
    expect((await failureOf(await serveBytes('SSH-2.0-OpenSSH_9.9\r\n'))).code).toBe('NOT_HTTP');
  });

  it('that hangs up at once is interrupted', async () => {
    expect((await failureOf(await serveBytes(''))).code).toBe('INTERRUPTED');
  });

  it('that is not there at all is unreachable', async () => {
    const gone = await startHttpServer(() => undefined);
    await gone.close();
    expect((await failureOf(gone.url)).message).toBe(
      'UNREACHABLE: GET /api/version could not be reached (ECONNREFUSED)',
    );
  });
});

describe('an address where no runtime may be', () => {
  it('is not called when its host is not on the list', async () => {
    expect((await failureOf('http://192.0.2.1:11434')).code).toBe('ADDRESS_REFUSED');
  });

  it('is not called even when an operator lists it', async () => {
    const listed = new RuntimeClient(new HostPolicy(['169.254.169.254']), limits);
    expect((await failureOf('http://169.254.169.254', listed)).code).toBe('ADDRESS_REFUSED');
  });
});
