import { jest } from '@jest/globals';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { startDemoRuntime } from '../start-demo-runtime.js';
import type { DemoRuntime } from '../start-demo-runtime.js';
import { JsonClient, at } from '../testing/json-client.js';
import type { Protocol } from './protocol.js';
import { serve } from './protocol-server.js';
import { maxBodyBytes } from './read-json-body.js';
import { HttpAnswer } from './http-answer.js';

const failing: Protocol = {
  routes: {
    'GET /throws': () => {
      throw new Error('out of order');
    },
    'GET /breaks-off': ({ response }) => {
      response.writeHead(200).write('half');
      throw new Error('out of order');
    },
    'GET /waits': ({ signal, response }) => {
      signal.addEventListener('abort', () => hungUp());
      response.writeHead(200).write('waiting');
    },
  },
  fail: ({ kind, message }) => new HttpAnswer(500, { kind, message }),
};
const hungUp = jest.fn();

describe('a protocol server', () => {
  it('listens on loopback only and frees its port when it closes, open streams or not', async () => {
    const server = await serve(failing, 0);
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const open = await fetch(`${server.url}/waits`);
    const body = open.text().catch(() => 'cut');
    await server.close();
    expect(await body).toBe('cut');
    const again = await serve(failing, Number(new URL(server.url).port));
    await again.close();
  });

  it('tells the handler when the client goes away', async () => {
    const server = await serve(failing, 0);
    const client = new AbortController();
    hungUp.mockClear();
    await fetch(`${server.url}/waits`, { signal: client.signal });
    expect(hungUp).not.toHaveBeenCalled();
    client.abort();
    while (hungUp.mock.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await server.close();
  });

  it('answers a broken handler in the words of the protocol, and cuts an answer that has begun', async () => {
    const server = await serve(failing, 0);
    const broken = await fetch(`${server.url}/throws`);
    expect([broken.status, await broken.json()]).toEqual([500, { kind: 'internal', message: 'out of order' }]);
    await expect(fetch(`${server.url}/breaks-off`).then((response) => response.text())).rejects.toThrow();
    await server.close();
  });

  it('refuses a port that is taken', async () => {
    const server = await serve(failing, 0);
    await expect(serve(failing, Number(new URL(server.url).port))).rejects.toThrow('EADDRINUSE');
    await server.close();
  });
});

describe('the demo runtime', () => {
  let runtime: DemoRuntime;
  beforeAll(async () => {
    runtime = await startDemoRuntime({ ollamaPort: 0, vllmPort: 0 });
  });
  afterAll(() => runtime.close());

  it('takes bodies up to 1 MiB, declared or not', async () => {
    const ollama = new JsonClient(runtime.ollamaUrl);
    const body = (length: number) =>
      JSON.stringify({ model: 'none', filler: '' }).replace('""', `"${'x'.repeat(length)}"`);
    const filler = maxBodyBytes - body(0).length;
    expect((await ollama.post('/api/generate', body(filler))).status).toBe(404);
    expect((await ollama.post('/api/generate', body(filler + 1))).status).toBe(413);
    const chunked = fetch(`${runtime.vllmUrl}/v1/completions`, {
      method: 'POST',
      body: new Blob([body(filler + 1)]).stream(),
      duplex: 'half',
    });
    // The server may hang up on the sender before the answer is read.
    expect(await chunked.then(({ status }) => status).catch(() => 413)).toBe(413);
  });

  it('serves the others while it generates', async () => {
    const vllm = new JsonClient(runtime.vllmUrl);
    const endless = { messages: [{ role: 'user', content: 'the ships' }], ignore_eos: true, stream: true, n: 16 };
    const client = new AbortController();
    const response = await vllm.send('/v1/chat/completions', endless, client.signal);
    expect((await vllm.get('/v1/models')).status).toBe(200);
    client.abort();
    await expect(response.text()).rejects.toThrow('aborted');
  });

  it.each(['ollamaUrl', 'vllmUrl'] as const)(
    'shows on %s what it was asked, newest first, the last fifty',
    async (port) => {
      const client = new JsonClient(runtime[port]);
      for (let round = 0; round < 51; round++) {
        await client.post('/v1/chat/completions', { model: 'none', messages: [], round });
      }
      const { body } = await client.get('/demo/requests');
      const requests = body['requests'];
      if (!Array.isArray(requests)) throw new Error('requests is no list');
      expect(requests).toHaveLength(50);
      expect(requests[0]).toMatchObject({ path: '/v1/chat/completions', body: { model: 'none', round: 50 } });
      expect(at(requests[49], 'body', 'round')).toBe(1);
    },
  );

  it('survives what is no request at all', async () => {
    const { port } = new URL(runtime.ollamaUrl);
    const socket = connect(Number(port), '127.0.0.1');
    socket.end('GET // HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(await text(socket)).toContain('404 Not Found');
    expect((await fetch(runtime.ollamaUrl)).status).toBe(200);
  });
});
