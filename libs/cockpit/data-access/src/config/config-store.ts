import { Injectable, inject, signal } from '@angular/core';
import type { ConfigBody, ConfigPatchBody, ConfigWriteBody } from '@kamerton/contract';
import type { ApiResult } from '../api/api-client';
import type { ApiFailure } from '../api/api-failure';
import { type ModelAddress, isSameModel } from '../models/model-address';
import type { LoadPhase } from '../models/models-store';
import { ModelsStore } from '../models/models-store';
import { ConfigClient } from './config-client';

/** The configuration of the model on the screen. Answers that come after another model was opened are ignored. */
@Injectable()
export class ConfigStore {
  private readonly client = inject(ConfigClient);
  private readonly modelsStore = inject(ModelsStore);
  private readonly address = signal<ModelAddress | null>(null);
  private readonly configNow = signal<ConfigBody | null>(null);
  private readonly phaseNow = signal<LoadPhase>('loading');
  private readonly failureNow = signal<ApiFailure | null>(null);
  private readonly readingNow = signal(false);
  private latestRead = 0;

  readonly config = this.configNow.asReadonly();
  readonly phase = this.phaseNow.asReadonly();
  readonly failure = this.failureNow.asReadonly();
  /** An answer is awaited. */
  readonly reading = this.readingNow.asReadonly();

  async open(address: ModelAddress): Promise<void> {
    const open = this.address();
    if (!open || !isSameModel(open, address)) {
      this.address.set(address);
      this.configNow.set(null);
      this.failureNow.set(null);
    }
    await this.reload();
  }

  /** What is on the screen stays there until the answer is in. */
  async reload(): Promise<void> {
    const address = this.address();
    if (!address) return;
    const read = ++this.latestRead;
    if (!this.configNow()) this.phaseNow.set('loading');
    this.readingNow.set(true);
    const result = await this.client.read(address);
    if (read === this.latestRead) this.settle(result);
  }

  /** `null`: no model is open. A refused write leaves everything as it was. */
  async patch(body: ConfigPatchBody): Promise<ApiResult<ConfigWriteBody> | null> {
    const address = this.address();
    const config = this.configNow();
    if (!address || !config) return null;
    const result = await this.client.patch(address, config.version, body);
    const stillOpen = this.address() === address;
    if (result.ok && stillOpen) {
      this.latestRead++;
      this.settle(result);
    }
    return result;
  }

  /** `null`: no model is open. What is shown changes with the next reading. */
  async driftSeen(): Promise<ApiResult<unknown> | null> {
    const address = this.address();
    return address && this.client.driftSeen(address);
  }

  private settle(result: ApiResult<ConfigBody>): void {
    this.readingNow.set(false);
    if (result.ok) {
      this.configNow.set(result.body);
      this.modelsStore.takeOver(result.body);
    }
    this.phaseNow.set(result.ok ? 'ready' : 'failed');
    this.failureNow.set(result.ok ? null : result.failure);
  }
}
