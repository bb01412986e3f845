import { computed, signal } from '@angular/core';
import type { ApiResult } from '../api/api-client';
import type { ApiFailure } from '../api/api-failure';

/**
 * Something read from the API for the screen. What was read stays until the next answer is in, and an answer to an earlier
 * question that comes late is ignored.
 */
export class Reading<Body> {
  private readonly bodyNow = signal<Body | null>(null);
  private readonly failureNow = signal<ApiFailure | null>(null);
  private readonly pendingNow = signal(false);
  private latest = 0;

  readonly body = this.bodyNow.asReadonly();
  /** Why the last question had no answer; `null`: it had one, or is still open. */
  readonly failure = this.failureNow.asReadonly();
  readonly pending = this.pendingNow.asReadonly();
  /** Nothing can be shown yet. */
  readonly empty = computed(() => this.bodyNow() === null && this.failureNow() === null);

  /** Answers the body once it is in use; `null`: there is none, or a later question has taken its place. */
  async read(answer: Promise<ApiResult<Body>>): Promise<Body | null> {
    const read = ++this.latest;
    this.pendingNow.set(true);
    const result = await answer;
    if (read !== this.latest) return null;
    this.pendingNow.set(false);
    this.failureNow.set(result.ok ? null : result.failure);
    if (result.ok) this.bodyNow.set(result.body);
    return result.ok ? result.body : null;
  }

  /** Forgets everything, answers under way included. */
  clear(): void {
    this.latest += 1;
    this.bodyNow.set(null);
    this.failureNow.set(null);
    this.pendingNow.set(false);
  }
}
