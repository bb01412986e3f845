import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** How generations are answered: passed on, or not at all, or badly. */
export type Mood = 'honest' | 'hangs' | 'fails' | 'html';

export interface MoodyRuntime {
  readonly url: string;
  /** Can be changed while it runs. */
  mood: Mood;
  /** Told instead of the runtime's own; `null`: the runtime's own. */
  version: string | null;
  /** Generations asked for so far. */
  readonly generations: number;
  readonly stop: () => Promise<void>;
}

/** Stands in front of a runtime that speaks Ollama's protocol. Only generations are misanswered, so discovery goes on. */
export async function startMoodyRuntime(target: string): Promise<MoodyRuntime> {
  let generations = 0;
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const generates = /generate|chat|completions/.test(request.url ?? '');
    if (generates) generations += 1;
    if (request.url === '/api/version' && moody.version !== null) send(response, 200, { version: moody.version });
    else if (!generates || moody.mood === 'honest') void passOn(target, request, response);
    else answers[moody.mood](response);
  });
  server.on('connection', (socket) => sockets.add(socket.on('error', () => socket.destroy())));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const moody: MoodyRuntime = {
    url: `http://127.0.0.1:${port}`,
    mood: 'honest',
    version: null,
    get generations() {
      return generations;
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return moody;
}

const answers: Readonly<Record<Exclude<Mood, 'honest'>, (response: ServerResponse) => void>> = {
  hangs: () => undefined,
  fails: (response) => send(response, 500, { error: 'out of memory' }),
  html: (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Sign in</h1>'),
};

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function passOn(target: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const answer = await fetch(`${target}${request.url}`, {
    method: request.method ?? 'GET',
    ...(chunks.length > 0 && { body: Buffer.concat(chunks), headers: { 'content-type': 'application/json' } }),
  });
  response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' });
  response.end(await answer.text());
}
