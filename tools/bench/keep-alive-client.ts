import { Agent, request } from 'node:http';

export interface KeepAliveClient {
  /** `true`: answered with 200 and read to the end. */
  readonly send: (method: 'GET' | 'PATCH', path: string, body?: unknown) => Promise<boolean>;
  readonly close: () => void;
}

/** A few connections that stay open, as a service or a browser holds them. */
export function keepAliveClient(baseUrl: string, connections = 32): KeepAliveClient {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(baseUrl);
  return {
    close: () => agent.destroy(),
    send: (method, path, body) =>
      new Promise((resolve, reject) => {
        const text = body === undefined ? undefined : JSON.stringify(body);
        const headers = text === undefined ? {} : { 'content-type': 'application/json' };
        const sent = request({ agent, hostname, port, method, path, headers }, (response) => {
          response.resume();
          response.once('end', () => resolve(response.statusCode === 200));
          response.once('error', reject);
        });
        sent.once('error', reject);
        sent.end(text);
      }),
  };
}
