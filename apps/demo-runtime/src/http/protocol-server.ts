import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpAnswer, sendAnswer } from './http-answer.js';
import type { Handler, Protocol } from './protocol.js';
import { readJsonBody } from './read-json-body.js';
import { RequestFailure } from './request-failure.js';

export interface RunningServer {
  readonly url: string;
  /** Cuts open streams as well. */
  readonly close: () => Promise<void>;
}

/**
 * Serves a protocol on loopback.
 *
 * @param port 0 = any free one
 * @throws the listen error (`EADDRINUSE`, …)
 */
export async function serve(protocol: Protocol, port: number): Promise<RunningServer> {
  const server = createServer((request, response) => void answer(protocol, request, response));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(protocol: Protocol, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const hangUp = new AbortController();
  response.once('close', () => hangUp.abort());
  const [path = '/'] = (request.url ?? '/').split('?');
  try {
    const handler = findHandler(protocol, request.method ?? 'GET', path);
    const body = await readJsonBody(request);
    const result: unknown = await handler({ path, body, response, signal: hangUp.signal });
    if (result !== undefined) sendAnswer(response, 200, result);
  } catch (error) {
    if (!isForeseen(error) && !hangUp.signal.aborted)
      process.stderr.write(`demo runtime: ${request.method} ${path}: ${String(error)}\n`);
    // The answer has begun, so its status cannot be changed: a cut connection is the only honest end left.
    if (response.headersSent) response.destroy();
    else if (!hangUp.signal.aborted) {
      const { status, body } = error instanceof HttpAnswer ? error : protocol.fail(asFailure(error), path);
      // What is left of a body that was not read would be taken for the next request.
      if (!request.complete) response.setHeader('connection', 'close');
      sendAnswer(response, status, body);
    }
  }
}

function findHandler({ routes }: Protocol, method: string, path: string): Handler {
  const handler = routes[`${method === 'HEAD' ? 'GET' : method} ${path}`];
  if (handler !== undefined) return handler;
  const known = Object.keys(routes).some((route) => route.endsWith(` ${path}`));
  throw known
    ? new RequestFailure('wrong_method', `${method} is not allowed on ${path}`)
    : new RequestFailure('unknown_path', `there is no ${path}`);
}

function isForeseen(error: unknown): boolean {
  return error instanceof HttpAnswer || error instanceof RequestFailure;
}

function asFailure(error: unknown): RequestFailure {
  if (error instanceof RequestFailure) return error;
  return new RequestFailure('internal', error instanceof Error ? error.message : String(error));
}
