import type { DiscoveryRequest } from '@kamerton/runtime-catalog';
import { endpointUrl } from './base-url.js';
import { callHeaders, callSecret, type Secrets } from './call-headers.js';
import type { ClientLimits } from './client-limits.js';
import { AddressRefused } from './guarded-lookup.js';
import type { HostPolicy } from './host-policy.js';
import { openRequest } from './open-request.js';
import { readAnswer } from './read-answer.js';
import type { RuntimeAnswer } from './runtime-answer.js';
import { RuntimeFailure, type RuntimeFailureCode } from './runtime-failure.js';
import type { RuntimeTarget } from './runtime-target.js';
import { transportFailure } from './transport-failure.js';

export interface Call {
  readonly runtime: RuntimeTarget;
  readonly request: DiscoveryRequest;
  readonly limits: ClientLimits;
  readonly hosts: HostPolicy;
  readonly secrets: Secrets;
  /** Broken off from this side, for whatever reason. */
  readonly cancelled: AbortSignal;
}

/** One call within its limits. @throws RuntimeFailure, never anything else */
export async function performCall({
  runtime,
  request,
  limits,
  hosts,
  secrets,
  cancelled,
}: Call): Promise<RuntimeAnswer> {
  const timeout = AbortSignal.timeout(limits.timeoutMs);
  try {
    const url = endpointUrl(runtime.baseUrl, request.path);
    // A path that a runtime told, of its next page say, must not lead to another host. Literal addresses are dialled without any lookup, so they are checked here.
    const strays = url.origin !== new URL(runtime.baseUrl).origin;
    if (strays || !hosts.allows(url.hostname)) throw new AddressRefused(url.hostname, [url.hostname]);
    const secret = callSecret(runtime, url, secrets);
    const headers = callHeaders(runtime, secret);
    const signal = AbortSignal.any([timeout, cancelled]);
    const message = await openRequest(url, request, { headers, hosts, signal });
    const status = message.statusCode ?? 0;
    if (status >= 300 && status <= 399) {
      message.destroy();
      throw callFailure(runtime, request, 'REDIRECT', `answered ${status}; redirects are not followed`);
    }
    return await readAnswer(message, limits.maxBytes, secret);
  } catch (error) {
    if (error instanceof RuntimeFailure) throw error;
    if (cancelled.aborted) throw callFailure(runtime, request, 'CANCELLED', 'was broken off from this side', error);
    const { code, words } = transportFailure(error, timeout.aborted, limits);
    throw callFailure(runtime, request, code, words, error);
  }
}

export const callFailure = (
  runtime: RuntimeTarget,
  request: DiscoveryRequest,
  code: RuntimeFailureCode,
  words: string,
  cause?: unknown,
): RuntimeFailure => new RuntimeFailure(code, runtime.id, `${request.method} ${request.path}`, words, { cause });
