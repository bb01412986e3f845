import {
  RuntimeFailure,
  type ExchangeOptions,
  type RuntimeClient,
  type RuntimeTarget,
} from '@kamerton/api-runtime-client';
import type { DiscoveryRequest } from '@kamerton/runtime-catalog';
import { readPayload } from './read-payload.js';

/** One of several places where a kind's servers, newer and older ones, tell the same. */
export interface Way<Value> {
  readonly request: DiscoveryRequest;
  readonly read: (payload: unknown) => Value;
}

/**
 * The first answer that can be read, newest way first. A server that gives no answer at all is not asked again elsewhere.
 * @throws RuntimeFailure with the code of the newest way, and with the words of all that were tried
 */
export async function firstReadable<Value>(
  ways: readonly Way<Value>[],
  target: RuntimeTarget,
  client: RuntimeClient,
  options: ExchangeOptions,
): Promise<Value> {
  const failures: RuntimeFailure[] = [];
  for (const { request, read } of ways) {
    try {
      return await readPayload(client, target, request, read, options);
    } catch (error) {
      if (!(error instanceof RuntimeFailure)) throw error;
      failures.push(error);
      if (!isAnswer(error)) break;
    }
  }
  throw together(failures);
}

const isAnswer = ({ code }: RuntimeFailure): boolean => /^(?:HTTP_\d+|NOT_JSON|REDIRECT|UNREADABLE)$/.test(code);

function together(failures: readonly RuntimeFailure[]): RuntimeFailure {
  const [first, ...rest] = failures;
  if (first === undefined) throw new Error('there is at least one way to ask');
  if (rest.length === 0) return first;
  const { code, runtime, endpoint } = first;
  const words = first.message.slice(`${code}: ${endpoint} `.length);
  const others = rest.map(({ message }) => message).join('; ');
  return new RuntimeFailure(code, runtime, endpoint, `${words}; ${others}`, { cause: first });
}
