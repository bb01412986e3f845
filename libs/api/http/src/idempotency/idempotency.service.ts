import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { HTTP_OPTIONS, HttpOptions } from '../http-options.js';
import { ProblemException } from '../problems/problem-exception.js';
import type { KeptAnswer, KeptRequest } from './idempotency-store.js';

export interface KeyedRequest {
  readonly caller: string;
  readonly key: string;
  readonly requestHash: string;
}

const pollMs = 50;
const patienceMs = 10_000;

/** Carries a write out once, however often it is sent with the same `Idempotency-Key`. */
@Injectable()
export class IdempotencyService {
  private readonly logger = new Logger('Idempotency');

  constructor(@Inject(HTTP_OPTIONS) private readonly options: HttpOptions) {}

  /** The first answer, or `null`: the request is to be carried out now. @throws ProblemException IDEMPOTENCY_KEY_REUSED */
  async firstAnswer({ caller, key, requestHash }: KeyedRequest): Promise<KeptAnswer | null> {
    const deadline = Date.now() + patienceMs;
    for (;;) {
      const kept = await this.options.idempotency.claim(caller, key, requestHash);
      if (kept === null) return null;
      if (kept.requestHash !== requestHash) throw new ProblemException('IDEMPOTENCY_KEY_REUSED');
      if (kept.answer) return kept.answer;
      if (!(await this.comesToAnEnd(caller, key, deadline))) throw stillRunning();
    }
  }

  /**
   * After the write itself: its outcome stands, so a store that fails here must not turn it into an error. A retry finds the
   * answer that the write kept in its own transaction; of a write that kept none it meets the claim, and after a minute is
   * carried out again.
   */
  async keep({ caller, key }: KeyedRequest, answer: KeptAnswer): Promise<void> {
    await this.afterwards(this.options.idempotency.complete(caller, key, answer));
  }

  async giveUp({ caller, key }: KeyedRequest): Promise<void> {
    await this.afterwards(this.options.idempotency.release(caller, key));
  }

  private async afterwards(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.logger.warn(`an idempotency key could not be settled: ${String(error)}`);
    }
  }

  /** `false`: the first request is still running when patience ends. */
  private async comesToAnEnd(caller: string, key: string, deadline: number): Promise<boolean> {
    let kept: KeptRequest | null = { requestHash: '', answer: null };
    while (kept !== null && kept.answer === null) {
      if (Date.now() > deadline) return false;
      await pause(pollMs);
      kept = await this.options.idempotency.holder(caller, key);
    }
    return true;
  }
}

const stillRunning = () =>
  new ProblemException('IDEMPOTENCY_KEY_REUSED', {
    detail: {
      en: 'The first request with this idempotency key is still running. Try again shortly.',
      pl: 'Pierwsze żądanie z tym kluczem idempotencji nadal trwa. Spróbuj ponownie za chwilę.',
    },
    headers: { 'retry-after': '2' },
  });
