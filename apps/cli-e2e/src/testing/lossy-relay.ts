import { text } from 'node:stream/consumers';
import { startHttpServer, type TestServer } from '@kamerton/testing';

export interface LossyRelay extends TestServer {
  /** Writes that went through it to the API, the ones whose answer was lost included. */
  readonly forwarded: () => number;
}

/** Stands before an API and loses the first answer to a write: the API has carried it out, and the caller does not know. */
export async function startLossyRelay(target: string): Promise<LossyRelay> {
  let writes = 0;
  const server = await startHttpServer((request, response) => {
    void (async () => {
      const { method = 'GET', url = '/', headers } = request;
      const body = await text(request);
      const answer = await fetch(`${target}${url}`, {
        method,
        headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
          typeof value === 'string' && !['host', 'connection', 'content-length', 'transfer-encoding'].includes(name)
            ? [[name, value]]
            : [],
        ),
        ...(body !== '' && { body }),
      });
      const content = await answer.text();
      if (method !== 'GET') writes += 1;
      if (method !== 'GET' && writes === 1) return void response.destroy();
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(content);
    })();
  });
  return { ...server, forwarded: () => writes };
}
