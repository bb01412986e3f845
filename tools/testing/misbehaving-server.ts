import type { RequestListener } from 'node:http';
import { misbehaviours, type Misbehaviour } from './misbehaviours.ts';
import { startHttpServer, type TestServer } from './test-server.ts';

export interface MisbehavingServer extends TestServer {
  /** Left alone it behaves. Can be changed while it runs; takes effect with the next request. */
  misbehaviour: Misbehaviour | null;
  /** The paths at which it misbehaves; all of them at the beginning. */
  affects: (path: string) => boolean;
}

/** A server that behaves as `sane` does until it is told how to misbehave, and where. */
export async function startMisbehavingServer(sane: RequestListener): Promise<MisbehavingServer> {
  const server = await startHttpServer((request, response) => {
    const { misbehaviour } = misbehaving;
    if (misbehaviour === null || !misbehaving.affects(request.url ?? '')) sane(request, response);
    else misbehaviours[misbehaviour](response, request);
  });
  const misbehaving: MisbehavingServer = { ...server, misbehaviour: null, affects: () => true };
  return misbehaving;
}
