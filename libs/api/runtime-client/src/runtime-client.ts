import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { DiscoveryRequest } from '@kamerton/runtime-catalog';
import { endpointUrl } from './base-url.js';
import { boundedBody } from './bounded-body.js';
import type { ClientLimits } from './client-limits.js';
import { AddressRefused } from './guarded-lookup.js';
import { unbracketed, type HostPolicy } from './host-policy.js';
import { openRequest } from './open-request.js';
import { isRefusedAddress } from './refused-addresses.js';
import { RuntimeFailure, type RuntimeFailureCode } from './runtime-failure.js';
import type { RuntimeTarget } from './runtime-target.js';
import { transportFailure } from './transport-failure.js';

/** Reads JSON from runtimes, each call within the limits. Whatever goes wrong comes out as a `RuntimeFailure`. */
export class RuntimeClient {
  private readonly closing = new AbortController();

  constructor(
    private readonly hosts: HostPolicy,
    private readonly limits: ClientLimits,
  ) {}

  async read(runtime: RuntimeTarget, request: DiscoveryRequest): Promise<unknown> {
    const endpoint = `${request.method} ${request.path}`;
    const fail = (code: RuntimeFailureCode, words: string, cause?: unknown): RuntimeFailure =>
      new RuntimeFailure(code, runtime.id, endpoint, words, { cause });
    const timeout = AbortSignal.timeout(this.limits.timeoutMs);
    try {
      const url = endpointUrl(runtime.baseUrl, request.path);
      this.checkHost(unbracketed(url.hostname));
      const answer = await openRequest(url, request, AbortSignal.any([timeout, this.closing.signal]));
      return await this.readAnswer(answer, fail);
    } catch (error) {
      if (error instanceof RuntimeFailure) throw error;
      const { code, words } = transportFailure(error, timeout.aborted, this.limits);
      throw fail(code, words, error);
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

  private async readAnswer(
    answer: IncomingMessage,
    fail: (code: RuntimeFailureCode, words: string, cause?: unknown) => RuntimeFailure,
  ): Promise<unknown> {
    const status = answer.statusCode ?? 0;
    if (status < 200 || status > 299) {
      answer.destroy();
      throw status >= 300 && status < 400
        ? fail('REDIRECT', `answered ${status}; redirects are not followed`)
        : fail(`HTTP_${status}`, `answered ${status}`);
    }
    const mediaType = answer.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? 'no content type';
    if (!/^application\/(?:[\w.-]+\+)?json$/.test(mediaType) || answer.headers['content-encoding'] !== undefined) {
      answer.destroy();
      throw fail('NOT_JSON', `answered ${mediaType} where plain JSON is promised`);
    }
    const body = await boundedBody(answer, this.limits.maxBytes);
    try {
      return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    } catch (error) {
      throw fail('NOT_JSON', `answered ${body.length} bytes that are not JSON`, error);
    }
  }
}
