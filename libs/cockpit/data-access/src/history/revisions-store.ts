import { Injectable, computed, inject, signal } from '@angular/core';
import type { RevisionBody, SetPlace } from '@kamerton/contract';
import type { ApiFailure } from '../api/api-failure';
import { HistoryClient } from './history-client';

/** The revisions of one override set, newest first, page by page. */
@Injectable()
export class RevisionsStore {
  private readonly client = inject(HistoryClient);
  private readonly itemsNow = signal<readonly RevisionBody[] | null>(null);
  private readonly failureNow = signal<ApiFailure | null>(null);
  private readonly cursor = signal<string | null>(null);
  private readonly pendingNow = signal(false);
  private place: SetPlace | null = null;
  private latest = 0;

  /** `null` until the first page is in. */
  readonly items = this.itemsNow.asReadonly();
  readonly failure = this.failureNow.asReadonly();
  readonly pending = this.pendingNow.asReadonly();
  readonly hasMore = computed(() => this.cursor() !== null);

  /** From the newest one on; what is on the screen of the same set stays there until the answer is in. */
  async open(place: SetPlace): Promise<void> {
    if (JSON.stringify(place) !== JSON.stringify(this.place)) this.itemsNow.set(null);
    this.place = place;
    await this.read(place, undefined);
  }

  async more(): Promise<void> {
    const cursor = this.cursor();
    if (this.place && cursor !== null && !this.pendingNow()) await this.read(this.place, cursor);
  }

  private async read(place: SetPlace, cursor: string | undefined): Promise<void> {
    const read = ++this.latest;
    this.pendingNow.set(true);
    const page = await this.client.revisions(place, cursor);
    if (read !== this.latest) return;
    this.pendingNow.set(false);
    this.failureNow.set(page.ok ? null : page.failure);
    if (!page.ok) return;
    this.itemsNow.update((items) => (cursor === undefined ? page.body.items : [...(items ?? []), ...page.body.items]));
    this.cursor.set(page.body.next_cursor);
  }
}
