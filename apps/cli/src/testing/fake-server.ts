import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** One call as it arrived. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, unless it is text. */
  readonly body?: unknown;
}

/** What to answer; `hang up`: the connection breaks without an answer. */
export type Respond = (call: Received) => Reply | 'hang up' | 'hang';

export interface FakeServer {
  readonly url: string;
  readonly received: Received[];
  /** The answers from now on. */
  respond: Respond;
  readonly stop: () => Promise<void>;
}

/** A server on a free port of the loopback interface that answers as a test tells it to. */
export async function startFakeServer(): Promise<FakeServer> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the fake server has no port');
  const fake: FakeServer = {
    url: `http://127.0.0.1:${address.port}`,
    received: [],
    respond: () => ({ status: 404, body: {} }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sent = await text(request);
    const call = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: sent === '' ? undefined : JSON.parse(sent),
    };
    fake.received.push(call);
    const reply = fake.respond(call);
    if (reply === 'hang up') return void request.socket.destroy();
    if (reply === 'hang') return;
    const { status = 200, headers = {}, body = {} } = reply;
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    response.writeHead(status, { 'content-type': type, ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }

  return fake;
}
