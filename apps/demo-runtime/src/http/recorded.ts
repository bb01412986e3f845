import { beforeGeneration } from './generation-routes.js';
import type { Protocol } from './protocol.js';
import { RequestRecorder } from './request-recorder.js';

/** The same protocol with `GET /demo/requests`, which shows what it was lately asked to generate. */
export function recorded(protocol: Protocol): Protocol {
  const recorder = new RequestRecorder();
  const watched = beforeGeneration(protocol, (handler) => recorder.watch(handler));
  return { ...watched, routes: { ...watched.routes, 'GET /demo/requests': () => ({ requests: recorder.requests }) } };
}
