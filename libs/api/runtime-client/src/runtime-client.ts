import type { DiscoveryRequest } from '@kamerton/runtime-catalog';
import type { Secrets } from './call-headers.js';
import type { Permit } from './circuit-breaker.js';
import type { ClientLimits } from './client-limits.js';
import type { HostPolicy } from './host-policy.js';
import { callFailure, performCall } from './perform-call.js';
import { isJsonType, isSuccess } from './read-answer.js';
import type { ExchangeOptions, RuntimeAnswer } from './runtime-answer.js';
import { RuntimeCircuits } from './runtime-circuits.js';
import { RuntimeFailure } from './runtime-failure.js';
import type { RuntimeTarget } from './runtime-target.js';
import { signOfAnswer, signOfFailure, type SignOfLife } from './sign-of-life.js';

export interface ClientOptions {
  readonly circuits?: RuntimeCircuits;
  readonly secrets?: Secrets;
  /** Told of every failure but `CANCELLED`; must not throw. */
  readonly onFailure?: (failure: RuntimeFailure) => void;
}

/** Calls runtimes, each call within the limits. Whatever goes wrong comes out as a `RuntimeFailure`. */
export class RuntimeClient {
  private readonly closing = new AbortController();
  private readonly circuits: RuntimeCircuits;
  private readonly secrets: Secrets;

  constructor(
    private readonly hosts: HostPolicy,
    private readonly limits: ClientLimits,
    private readonly options: ClientOptions = {},
  ) {
    this.circuits = options.circuits ?? new RuntimeCircuits();
    this.secrets = options.secrets ?? { variables: (name) => process.env[name], overHttp: false };
  }

  /**
   * The JSON that the runtime answers.
   * @throws RuntimeFailure also for a status that is no success and for an answer that is no JSON.
   */
  async read(runtime: RuntimeTarget, request: DiscoveryRequest, options: ExchangeOptions = {}): Promise<unknown> {
    const { status, payload, mediaType } = await this.exchange(runtime, request, options);
    if (!isSuccess(status)) {
      throw this.noted(callFailure(runtime, request, `HTTP_${status}`, `answered ${status}`));
    }
    if (payload !== undefined) return payload;
    const words = isJsonType(mediaType)
      ? 'answered something that is not plain JSON, though labelled so'
      : `answered ${mediaType ?? 'no content type'} where plain JSON is promised`;
    throw this.noted(callFailure(runtime, request, 'NOT_JSON', words));
  }

  /**
   * What the runtime answers, of whatever status.
   * @throws RuntimeFailure when there is no answer to speak of: transport troubles, limits passed, redirects, calls that are not made
   */
  async exchange(
    runtime: RuntimeTarget,
    request: DiscoveryRequest,
    options: ExchangeOptions = {},
  ): Promise<RuntimeAnswer> {
    const permit = this.permit(runtime, request, options);
    const aboutWhole = options.whole === true;
    try {
      const answer = await performCall({
        runtime,
        request,
        hosts: this.hosts,
        secrets: this.secrets,
        limits: { ...this.limits, ...limitsOf(options) },
        cancelled: AbortSignal.any([this.closing.signal, ...(options.signal === undefined ? [] : [options.signal])]),
      });
      this.settle(runtime, permit, signOfAnswer(answer.status, aboutWhole));
      return answer;
    } catch (error) {
      if (!(error instanceof RuntimeFailure)) throw error;
      this.settle(runtime, permit, signOfFailure(error.code, aboutWhole));
      throw this.noted(error);
    }
  }

  /** For failures that only the reader of an answer can see: they are counted with the others. */
  noted(failure: RuntimeFailure): RuntimeFailure {
    if (failure.code !== 'CANCELLED') this.options.onFailure?.(failure);
    return failure;
  }

  /** For looking where perhaps nobody is: no circuit remembers what fails there, and nobody is told. Closes with this one. */
  forStrangers(): RuntimeClient {
    const client = new RuntimeClient(this.hosts, this.limits);
    this.closing.signal.addEventListener('abort', () => client.close(), { once: true });
    return client;
  }

  /** Breaks off every call under way; later ones fail at once. */
  close(): void {
    this.closing.abort();
  }

  private permit(runtime: RuntimeTarget, request: DiscoveryRequest, { insist }: ExchangeOptions): Permit {
    const breaker = this.circuits.of(runtime);
    const permit = breaker.admit(insist === true);
    if (permit !== null) return permit;
    const next = new Date(breaker.nextAttempt ?? Date.now()).toISOString();
    const words = `was not called: the runtime failed several times in a row; the next attempt is due at ${next}`;
    throw this.noted(callFailure(runtime, request, 'CIRCUIT_OPEN', words));
  }

  private settle(runtime: RuntimeTarget, permit: Permit, sign: SignOfLife): void {
    const breaker = this.circuits.of(runtime);
    if (sign === 'alive') breaker.succeeded();
    else if (sign === 'failing') breaker.failed(permit);
    else breaker.release(permit);
  }
}

const limitsOf = ({ timeoutMs, maxBytes }: ExchangeOptions): Partial<ClientLimits> => ({
  ...(timeoutMs !== undefined && { timeoutMs }),
  ...(maxBytes !== undefined && { maxBytes }),
});
