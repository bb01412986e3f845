import { Injectable, computed, inject, signal } from '@angular/core';
import type { ConfigBody, ProfileBody } from '@kamerton/contract';
import { HistoryClient } from '../history/history-client';
import { type ModelAddress, isSameModel } from '../models/model-address';
import { Reading } from '../reading/reading';

/** The profiles of the model on the screen, by name. */
@Injectable()
export class ProfilesStore {
  private readonly history = inject(HistoryClient);
  private readonly reading = new Reading<readonly ProfileBody[]>();
  private readonly newest = signal<ConfigBody | null>(null);
  private address: ModelAddress | null = null;

  /** `null` until the first answer is in. */
  readonly items = computed(() => {
    const config = this.newest();
    return this.reading.body()?.map((item) => (config ? newerOf(item, config) : item)) ?? null;
  });
  readonly failure = this.reading.failure;

  async open(address: ModelAddress): Promise<void> {
    if (!this.address || !isSameModel(this.address, address)) {
      this.reading.clear();
      this.newest.set(null);
    }
    this.address = address;
    await this.reload();
  }

  async reload(): Promise<void> {
    if (!this.address) return;
    const { runtime, model } = this.address;
    await this.reading.read(
      this.history.profiles(runtime, model).then((page) => (page.ok ? { ok: true, body: page.body.items } : page)),
    );
  }

  /** Takes over what a newly read or written set tells of its profile, so that the list need not be loaded again. */
  takeOver(config: ConfigBody): void {
    this.newest.set(config);
  }

  find(profile: string): ProfileBody | undefined {
    return this.items()?.find((item) => item.profile === profile);
  }
}

const newerOf = (item: ProfileBody, config: ConfigBody): ProfileBody =>
  config.profile !== item.profile || config.version < item.version
    ? item
    : {
        ...item,
        version: config.version,
        override_count: Object.keys(config.overrides).length,
        policy_count: Object.keys(config.policies).length,
      };
