import { DOCUMENT, DestroyRef, Injectable, inject, signal } from '@angular/core';
import type { VerificationBody, VerificationPlanBody, VerificationRequestBody } from '@kamerton/contract';
import type { ApiResult } from '../api/api-client';
import type { ApiFailure } from '../api/api-failure';
import type { ModelAddress } from '../models/model-address';
import { Poller } from '../polling/poller';
import { pollingPause } from './polling-pause';
import { VerificationClient } from './verification-client';

/** The verification of the model on the screen. It follows a run, whoever started it, until that ends or the page is left. */
@Injectable()
export class VerificationStore {
  private readonly client = inject(VerificationClient);
  private readonly stateNow = signal<VerificationBody | null>(null);
  private readonly failureNow = signal<ApiFailure | null>(null);
  private readonly finishedNow = signal(0);
  private address: ModelAddress | null = null;
  private pause = pollingPause();

  readonly state = this.stateNow.asReadonly();
  /** Why the state could not be read last time; `null`: it could. */
  readonly failure = this.failureNow.asReadonly();
  /** How many runs were seen to end while the page was open. */
  readonly finished = this.finishedNow.asReadonly();

  private readonly poller = new Poller(inject(DOCUMENT), async () => {
    await this.read();
    return this.isRunning() ? this.pause.next() : null;
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.close());
  }

  async open(address: ModelAddress): Promise<void> {
    this.close();
    this.address = address;
    await this.read();
    this.follow(address);
  }

  /** Reads again what was read before: a run that somebody else has started is followed from then on. */
  async refresh(): Promise<void> {
    const { address } = this;
    if (!address || !this.stateNow() || this.isRunning()) return;
    await this.read();
    this.follow(address);
  }

  plan(order: VerificationRequestBody): Promise<ApiResult<VerificationPlanBody>> | null {
    return this.address && this.client.plan(this.address, order);
  }

  /**
   * A run of this model that somebody else has started meanwhile is followed in place of the own one; one of another model on
   * the same runtime is a reason to wait.
   */
  async start(order: VerificationRequestBody): Promise<ApiFailure | null> {
    const { address } = this;
    if (!address) return null;
    const result = await this.client.start(address, order);
    if (address !== this.address) return null;
    if (result.ok) this.takeStarted(result.body);
    else if (isRunningAlready(result.failure)) await this.read();
    this.follow(address);
    return result.ok || this.isRunning() ? null : result.failure;
  }

  async cancel(): Promise<ApiFailure | null> {
    const { address } = this;
    if (!address) return null;
    const result = await this.client.cancel(address);
    if (address !== this.address) return null;
    if (!result.ok) return result.failure;
    await this.read();
    return null;
  }

  private close(): void {
    this.poller.stop();
    this.address = null;
    this.stateNow.set(null);
    this.failureNow.set(null);
  }

  private follow(address: ModelAddress): void {
    if (address !== this.address || !this.isRunning()) return;
    this.pause = pollingPause();
    this.poller.start(this.pause.next());
  }

  private async read(): Promise<void> {
    const { address } = this;
    if (!address) return;
    const result = await this.client.read(address);
    if (address !== this.address) return;
    this.failureNow.set(result.ok ? null : result.failure);
    if (result.ok) this.take(result.body);
  }

  private take(body: VerificationBody): void {
    const wasRunning = this.isRunning();
    if (wasRunning && body.progress?.parameter !== this.stateNow()?.progress?.parameter) this.pause = pollingPause();
    this.stateNow.set(body);
    if (wasRunning && !this.isRunning()) this.finishedNow.update((count) => count + 1);
  }

  /** A short run may be over by the time that the answer is here. */
  private takeStarted(body: VerificationBody): void {
    this.stateNow.set({ ...body, status: 'running' });
    this.take(body);
  }

  private isRunning(): boolean {
    return this.stateNow()?.status === 'running';
  }
}

const isRunningAlready = (failure: ApiFailure): boolean =>
  failure.kind === 'problem' && failure.problem.code === 'VERIFICATION_RUNNING';
