import { text } from 'node:stream/consumers';
import { startHttpServer, type TestServer } from '@kamerton/testing';

const generates = /\/(?:chat|generate|completions)$/;

/** Tells about its models what another runtime tells, and never answers a question: whatever asks one is still waiting. */
export const startStuckRuntime = (target: string): Promise<TestServer> =>
  startHttpServer((request, response) => {
    const { method = 'GET', url = '/' } = request;
    if (generates.test(url)) return;
    void (async () => {
      const body = await text(request);
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${target}${url}`, { method, headers, ...(body !== '' && { body }) });
      response.writeHead(answer.status, headers).end(await answer.text());
    })();
  });
