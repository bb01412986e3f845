import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { DiscoveryRequest } from '@kamerton/runtime-catalog';
import { guardedLookup } from './guarded-lookup.js';
import type { HostPolicy } from './host-policy.js';

/**
 * Agents of our own: no environment proxy applies to them, and no connection is kept, so a runtime that closes idle
 * connections never looks broken.
 */
const agents = { http: new HttpAgent({ keepAlive: false }), https: new HttpsAgent({ keepAlive: false }) };

export interface RequestSurroundings {
  readonly headers: Readonly<Record<string, string>>;
  readonly hosts: HostPolicy;
  readonly signal: AbortSignal;
}

/** Sends the request; yields the answer's head. Redirects come back as they are. */
export function openRequest(
  url: URL,
  request: DiscoveryRequest,
  { headers, hosts, signal }: RequestSurroundings,
): Promise<IncomingMessage> {
  const body = request.body === undefined ? undefined : JSON.stringify(request.body);
  const options = {
    method: request.method,
    lookup: guardedLookup(hosts),
    signal,
    headers: {
      ...headers,
      accept: 'application/json',
      'accept-encoding': 'identity',
      ...(body !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    },
  };
  return new Promise((resolve, reject) => {
    const call =
      url.protocol === 'https:'
        ? httpsRequest(url, { ...options, agent: agents.https }, resolve)
        : httpRequest(url, { ...options, agent: agents.http }, resolve);
    call.once('error', reject);
    call.end(body);
  });
}
