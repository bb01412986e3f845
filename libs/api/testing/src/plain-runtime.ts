import type { IncomingMessage, ServerResponse } from 'node:http';
import { startHttpServer, type TestServer } from '@kamerton/testing';

/** A real server that speaks `plainKind`'s protocol; every answer can be replaced while it runs. */
export interface PlainRuntime extends TestServer {
  version: unknown;
  models: unknown;
  loaded: unknown;
  details: (model: string, response: ServerResponse) => unknown;
  readonly detailRequests: string[];
  /** The most detail requests that were ever unanswered at the same time. */
  readonly mostInFlight: number;
}

export const namedModels = (...names: readonly string[]) =>
  names.map((name) => ({ name, digest: `digest of ${name}` }));

export async function startPlainRuntime(models: unknown = namedModels('a:1b', 'b:1b')): Promise<PlainRuntime> {
  let inFlight = 0;
  let mostInFlight = 0;
  const detailRequests: string[] = [];

  async function answerDetails(request: IncomingMessage, response: ServerResponse): Promise<void> {
    inFlight += 1;
    mostInFlight = Math.max(mostInFlight, inFlight);
    response.on('close', () => (inFlight -= 1));
    const { model } = JSON.parse(await bodyOf(request));
    detailRequests.push(model);
    await new Promise((resolve) => setTimeout(resolve, 2));
    const answer = runtime.details(model, response);
    if (answer !== undefined) send(response, answer);
  }

  const server = await startHttpServer((request, response) => {
    if (request.url === '/version') send(response, runtime.version);
    else if (request.url === '/models') send(response, runtime.models);
    else if (request.url === '/loaded') send(response, runtime.loaded);
    else if (request.url === '/details') void answerDetails(request, response);
    else response.writeHead(404).end();
  });
  const runtime: PlainRuntime = {
    ...server,
    version: { version: '1.0.0' },
    models,
    loaded: [],
    details: () => ({ family: 'plain', capabilities: ['completion'] }),
    detailRequests,
    get mostInFlight() {
      return mostInFlight;
    },
  };
  return runtime;
}

function send(response: ServerResponse, answer: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
