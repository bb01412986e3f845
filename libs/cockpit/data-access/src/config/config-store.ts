import { Injectable, inject, signal } from '@angular/core';
import type { ConfigBody, ConfigPatchBody, ConfigWriteBody, SetPlace, WriteOptions } from '@kamerton/contract';
import type { ApiResult } from '../api/api-client';
import type { ApiFailure } from '../api/api-failure';
import { HistoryClient } from '../history/history-client';
import type { LoadPhase } from '../models/models-store';
import { ModelsStore } from '../models/models-store';
import { ConfigClient, type KeyedWriteOptions } from './config-client';
import { isSamePlace } from './config-path';

/** The override set on the screen, with what comes of it. Answers that come after another one was opened are ignored. */
@Injectable()
export class ConfigStore {
  private readonly client = inject(ConfigClient);
  private readonly history = inject(HistoryClient);
  private readonly modelsStore = inject(ModelsStore);
  private readonly place = signal<SetPlace | null>(null);
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

  async open(place: SetPlace): Promise<void> {
    const open = this.place();
    if (!open || !isSamePlace(open, place)) {
      this.place.set(place);
      this.configNow.set(null);
      this.failureNow.set(null);
    }
    await this.reload();
  }

  /** What is on the screen stays there until the answer is in. */
  async reload(): Promise<void> {
    const place = this.place();
    if (!place) return;
    const read = ++this.latestRead;
    if (!this.configNow()) this.phaseNow.set('loading');
    this.readingNow.set(true);
    const result = await this.client.read(place);
    if (read === this.latestRead) this.settle(result);
  }

  /** `null`: nothing is open. A refused write leaves everything as it was. */
  async patch(body: ConfigPatchBody, options: KeyedWriteOptions = {}): Promise<ApiResult<ConfigWriteBody> | null> {
    return this.write((place, version) => this.client.patch(place, version, body, options));
  }

  /** What `patch` would do; nothing is stored, and what is shown stays. `null`: nothing is open. */
  async tryOut(body: ConfigPatchBody, options: WriteOptions = {}): Promise<ApiResult<ConfigWriteBody> | null> {
    const place = this.place();
    const config = this.configNow();
    return place && config && this.client.patch(place, config.version, body, { ...options, dry_run: true });
  }

  /** Takes back the change that made `version`, as long as nobody has made another since. `null`: nothing is open. */
  async undo(version: number): Promise<ApiResult<ConfigWriteBody> | null> {
    return this.write((place) =>
      version > 1 ? this.history.restore(place, version - 1, { present: version }) : this.client.clear(place, version),
    );
  }

  /** `null`: no model is open. What is shown changes with the next reading. */
  async driftSeen(): Promise<ApiResult<unknown> | null> {
    const place = this.place();
    return place && place.model !== null ? this.client.driftSeen(place.runtime, place.model) : null;
  }

  private async write(
    act: (place: SetPlace, version: number) => Promise<ApiResult<ConfigWriteBody>>,
  ): Promise<ApiResult<ConfigWriteBody> | null> {
    const place = this.place();
    const config = this.configNow();
    if (!place || !config) return null;
    const result = await act(place, config.version);
    if (result.ok && this.place() === place) {
      this.latestRead++;
      this.settle(result);
    }
    return result;
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
