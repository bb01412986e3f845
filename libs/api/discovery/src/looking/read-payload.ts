import {
  RuntimeFailure,
  type ExchangeOptions,
  type RuntimeClient,
  type RuntimeTarget,
} from '@kamerton/api-runtime-client';
import { UnreadablePayload, type DiscoveryRequest } from '@kamerton/runtime-catalog';

/** Fetches and reads one payload; a payload that the reader refuses is a failure of that runtime like any other. */
export async function readPayload<Read>(
  client: RuntimeClient,
  runtime: RuntimeTarget,
  request: DiscoveryRequest,
  read: (payload: unknown) => Read,
  options: ExchangeOptions = {},
): Promise<Read> {
  const payload = await client.read(runtime, request, options);
  try {
    return read(payload);
  } catch (error) {
    throw client.noted(unreadable(runtime, `${request.method} ${request.path}`, error));
  }
}

export const unreadable = (runtime: RuntimeTarget, endpoint: string, error: unknown): RuntimeFailure =>
  new RuntimeFailure('UNREADABLE', runtime.id, endpoint, `answered unexpectedly: ${wordsOf(error)}`, { cause: error });

function wordsOf(error: unknown): string {
  if (error instanceof UnreadablePayload) {
    return `${error.field === '' ? 'the answer' : error.field} should be ${error.expected}, but is ${error.found}`;
  }
  return error instanceof Error ? error.message : String(error);
}
