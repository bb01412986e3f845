import { answered } from './product.js';

/** One request as the demo runtime received it. */
export interface ReceivedRequest {
  readonly at: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export async function send(url: string, path: string, body: unknown): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return JSON.parse(await answered(response));
}

/** What the runtime says it received last. */
export async function lastReceived(url: string): Promise<ReceivedRequest | undefined> {
  const { requests }: { requests: readonly ReceivedRequest[] } = JSON.parse(
    await answered(await fetch(`${url}/demo/requests`)),
  );
  return requests[0];
}
