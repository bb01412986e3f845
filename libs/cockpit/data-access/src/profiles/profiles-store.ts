import { Injectable, inject } from '@angular/core';
import type { ProfileBody } from '@kamerton/contract';
import { HistoryClient } from '../history/history-client';
import { type ModelAddress, isSameModel } from '../models/model-address';
import { Reading } from '../reading/reading';

/** The profiles of the model on the screen, by name. */
@Injectable()
export class ProfilesStore {
  private readonly history = inject(HistoryClient);
  private readonly reading = new Reading<readonly ProfileBody[]>();
  private address: ModelAddress | null = null;

  /** `null` until the first answer is in. */
  readonly items = this.reading.body;
  readonly failure = this.reading.failure;

  async open(address: ModelAddress): Promise<void> {
    if (!this.address || !isSameModel(this.address, address)) this.reading.clear();
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

  find(profile: string): ProfileBody | undefined {
    return this.items()?.find((item) => item.profile === profile);
  }
}
