import { startHttpServer, type TestServer } from '@kamerton/testing';

/** What an answer of the runtime is turned into; whatever it does not know passes as it is. */
export type Rewrite = (path: string, answer: string) => string;

export interface UpgradableOllama extends TestServer {
  /** From now on the runtime tells of itself and its models what `rewrite` makes of it, as after an upgrade. */
  readonly become: (rewrite: Rewrite) => void;
}

/** A runtime behind a door that may tell other things of it than it does itself. */
export async function startUpgradableOllama(behind: string): Promise<UpgradableOllama> {
  let rewrite: Rewrite = (_path, answer) => answer;
  const door = await startHttpServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => void answer());
    const answer = async (): Promise<void> => {
      const { method = 'GET', url = '/' } = request;
      const body = chunks.length === 0 ? {} : { body: Buffer.concat(chunks) };
      const told = await fetch(behind + url, { method, headers: { 'content-type': 'application/json' }, ...body });
      response.writeHead(told.status, { 'content-type': 'application/json' });
      response.end(rewrite(url, await told.text()));
    };
  });
  return {
    ...door,
    become: (next) => {
      rewrite = next;
    },
  };
}
