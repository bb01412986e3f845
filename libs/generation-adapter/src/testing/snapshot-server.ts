import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { SnapshotBody } from '@kamerton/contract';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface SnapshotServer {
  readonly url: string;
  readonly requests: readonly IncomingMessage[];
  /** What it answers from now on. */
  answer: Answer;
  readonly close: () => Promise<void>;
}

/** A real HTTP server on a free port that answers as it is told. */
export async function startSnapshotServer(answer: Answer): Promise<SnapshotServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    running.answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.');
  const running: SnapshotServer = {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    answer,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return running;
}

/** As Kamerton does: 304 for whoever has it already. */
export function serve(snapshot: SnapshotBody, etag = `"${snapshot.sequence}"`): Answer {
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { etag, 'content-type': 'application/json' }).end(JSON.stringify(snapshot));
  };
}

export function refuse(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return (_request, response) => {
    response.writeHead(status, headers).end('{"code":"REFUSED"}');
  };
}
