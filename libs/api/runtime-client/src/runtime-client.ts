import { isIP } from 'node:net';
import type { DiscoveryRequest } from '@kamerton/runtime-catalog';
import { endpointUrl } from './base-url.js';
import type { ClientLimits } from './client-limits.js';
import { AddressRefused } from './guarded-lookup.js';
import { unbracketed, type HostPolicy } from './host-policy.js';
import { openRequest } from './open-request.js';
import { isJsonType, isSuccess, readAnswer } from './read-answer.js';
import { isRefusedAddress } from './refused-addresses.js';
import type { ExchangeOptions, RuntimeAnswer } from './runtime-answer.js';
import { RuntimeFailure, type RuntimeFailureCode } from './runtime-failure.js';
import type { RuntimeTarget } from './runtime-target.js';
import { transportFailure } from './transport-failure.js';

/** Calls runtimes, each call within the limits. Whatever goes wrong comes out as a `RuntimeFailure`. */
export class RuntimeClient {
  private readonly closing = new AbortController();

  constructor(
    private readonly hosts: HostPolicy,
    private readonly limits: ClientLimits,
  ) {}

  /**
   * The JSON that the runtime answers.
   * @throws RuntimeFailure also for a status that is no success and for an answer that is no JSON.
   */
  async read(runtime: RuntimeTarget, request: DiscoveryRequest, options: ExchangeOptions = {}): Promise<unknown> {
    const { status, payload, mediaType } = await this.exchange(runtime, request, options);
    if (!isSuccess(status)) throw failure(runtime, request, `HTTP_${status}`, `answered ${status}`);
    if (payload !== undefined) return payload;
    const words = isJsonType(mediaType)
      ? 'answered something that is not plain JSON, though labelled so'
      : `answered ${mediaType ?? 'no content type'} where plain JSON is promised`;
    throw failure(runtime, request, 'NOT_JSON', words);
  }

  /**
   * What the runtime answers, of whatever status.
   * @throws RuntimeFailure when there is no answer to speak of: transport troubles, limits passed, redirects.
   */
  async exchange(
    runtime: RuntimeTarget,
    request: DiscoveryRequest,
    options: ExchangeOptions = {},
  ): Promise<RuntimeAnswer> {
    const limits = {
      timeoutMs: options.timeoutMs ?? this.limits.timeoutMs,
      maxBytes: options.maxBytes ?? this.limits.maxBytes,
    };
    const timeout = AbortSignal.timeout(limits.timeoutMs);
    const cancelled = AbortSignal.any([this.closing.signal, ...(options.signal === undefined ? [] : [options.signal])]);
    try {
      const url = endpointUrl(runtime.baseUrl, request.path);
      this.checkHost(unbracketed(url.hostname));
      const message = await openRequest(url, request, AbortSignal.any([timeout, cancelled]));
      const status = message.statusCode ?? 0;
      if (status >= 300 && status <= 399) {
        message.destroy();
        throw failure(runtime, request, 'REDIRECT', `answered ${status}; redirects are not followed`);
      }
      return await readAnswer(message, limits.maxBytes);
    } catch (error) {
      if (error instanceof RuntimeFailure) throw error;
      if (cancelled.aborted) throw failure(runtime, request, 'CANCELLED', 'was broken off from this side', error);
      const { code, words } = transportFailure(error, timeout.aborted, limits);
      throw failure(runtime, request, code, words, error);
    }
  }

  /** Breaks off every call under way; later ones fail at once. */
  close(): void {
    this.closing.abort();
  }

  /** Literal addresses are dialled without any lookup, so they are checked here. */
  private checkHost(host: string): void {
    if (!this.hosts.allows(host) || (isIP(host) !== 0 && isRefusedAddress(host))) throw new AddressRefused(host, host);
  }
}

const failure = (
  runtime: RuntimeTarget,
  request: DiscoveryRequest,
  code: RuntimeFailureCode,
  words: string,
  cause?: unknown,
): RuntimeFailure => new RuntimeFailure(code, runtime.id, `${request.method} ${request.path}`, words, { cause });
