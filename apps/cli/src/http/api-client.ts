import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { InterruptedFailure } from '../failures/interrupted-failure.js';
import { RefusedFailure } from '../failures/refused-failure.js';
import { UnreachableFailure } from '../failures/unreachable-failure.js';
import type { Answer, Call, Server } from './call.js';
import { networkCode, pauseAfterAnswer, pauseAfterFailure } from './patience.js';
import { problemIn } from './problem-in.js';
import { send } from './send.js';

export interface ClientOptions extends Server {
  readonly timeoutMs: number;
  /** `false`: the first answer counts, or there is none. */
  readonly retries: boolean;
  readonly interrupted: AbortSignal;
}

export type Write = Pick<Call, 'path' | 'body' | 'ifMatch'> & { readonly method: 'POST' | 'PATCH' | 'DELETE' };

/** The HTTP API. Calls whose answer was lost are sent again; writes carry a key, so that they happen once all the same. */
export class ApiClient {
  constructor(private readonly options: ClientOptions) {}

  get url(): string {
    return this.options.url;
  }

  /** @throws RefusedFailure, UnreachableFailure, InterruptedFailure */
  get<Body>(path: string): Promise<Body> {
    return this.call<Body>({ method: 'GET', path });
  }

  /** What looks like a write and stores nothing: a dry run, a plan. */
  rehearse<Body>(write: Write): Promise<Body> {
    return this.call<Body>(write);
  }

  write<Body>(write: Write): Promise<Body> {
    return this.call<Body>({ ...write, idempotencyKey: randomUUID() });
  }

  /** For what has to be said although somebody pressed Ctrl-C. */
  uninterrupted(timeoutMs = this.options.timeoutMs): ApiClient {
    return new ApiClient({ ...this.options, timeoutMs, interrupted: new AbortController().signal });
  }

  private async call<Body>(call: Call): Promise<Body> {
    const { interrupted, timeoutMs } = this.options;
    const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), interrupted]);
    try {
      return this.bodyOf<Body>(await this.answer(call, signal, 0));
    } catch (error) {
      // A write that was sent may be carried out although nobody waits for it any more.
      const doubt = call.idempotencyKey === undefined ? '' : ' The change may have been made all the same.';
      if (interrupted.aborted) throw new InterruptedFailure(`Interrupted.${doubt}`);
      const late = `${this.url} did not answer within ${timeoutMs / 1_000} s.${doubt}`;
      if (signal.aborted) throw new UnreachableFailure(late);
      throw error;
    }
  }

  private async answer(call: Call, signal: AbortSignal, attempt: number): Promise<Answer> {
    let pause: number | null;
    try {
      const answer = await send(this.options, call, signal);
      pause = this.options.retries ? pauseAfterAnswer(answer, attempt) : null;
      if (pause === null) return answer;
    } catch (error) {
      signal.throwIfAborted();
      pause = this.options.retries ? pauseAfterFailure(error, attempt) : null;
      if (pause === null) throw this.unreachable(error);
    }
    await delay(pause, undefined, { signal });
    return this.answer(call, signal, attempt + 1);
  }

  private bodyOf<Body>(answer: Answer): Body {
    const problem = problemIn(answer);
    if (problem !== null) throw new RefusedFailure(problem);
    const { status, headers, text } = answer;
    const type = headers.get('content-type') ?? 'no content type';
    try {
      if (status === 204) return JSON.parse('null');
      if (status > 199 && status < 300 && type.includes('json') && text.startsWith('{')) return JSON.parse(text);
    } catch {
      // Half of an answer: as good as none.
    }
    throw new UnreachableFailure(`${this.url} does not answer as Kamerton does: status ${status}, ${type}.`);
  }

  private unreachable(error: unknown): UnreachableFailure {
    const reason = networkCode(error) ?? String(error instanceof Error ? (error.cause ?? error) : error);
    return new UnreachableFailure(`No Kamerton server answers at ${this.url} (${reason}).`);
  }
}
