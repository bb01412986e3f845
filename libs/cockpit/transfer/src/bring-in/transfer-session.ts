import { Injectable, computed, inject, signal } from '@angular/core';
import { type ApiFailure, type ModelPlace, Reading, TransferClient } from '@kamerton/cockpit-data-access';
import type { TransferBody, TransferRequestBody, TransferSource } from '@kamerton/contract';
import { arrives } from './report-rows';

export interface TransferOrder {
  readonly place: ModelPlace;
  /** `null`: nothing has been chosen yet. */
  readonly source: TransferSource | null;
  readonly mode: 'merge' | 'replace';
  /** Canonical names that are not taken. */
  readonly left: readonly string[];
  readonly resolving: boolean;
}

/** Values on their way to a model: tried without storing anything after each change of mind, then applied as they were shown. */
@Injectable()
export class TransferSession {
  private readonly client = inject(TransferClient);
  private readonly previewed = new Reading<TransferBody>();
  private readonly refusal = signal<ApiFailure | null>(null);
  private readonly applyingNow = signal(false);
  private readonly completeNow = signal<TransferBody | null>(null);
  private reported = '';

  /** What would happen to what is taken. */
  readonly preview = this.previewed.body;
  readonly pending = this.previewed.pending;
  readonly applying = this.applyingNow.asReadonly();
  readonly failure = computed(() => this.refusal() ?? this.previewed.failure());
  /** What becomes of everything that the source has, whatever of it is taken. */
  readonly complete = this.completeNow.asReadonly();

  async look(order: TransferOrder): Promise<void> {
    this.refusal.set(null);
    const reportKey = JSON.stringify([order.place, order.source]);
    if (reportKey !== this.reported) this.completeNow.set(null);
    this.reported = reportKey;
    const body = this.bodyOf(order);
    this.previewed.clear();
    if (!body) return;
    const answer = await this.previewed.read(this.client.preview(order.place, body, optionsOf(order)));
    if (answer && body.only === undefined) this.completeNow.set(answer);
  }

  /** The version that came of it; `null`: it was refused, or there was nothing to do. */
  async apply(order: TransferOrder, reason: string): Promise<number | null> {
    const [body, looked] = [this.bodyOf(order), this.preview()];
    if (!body || !looked || this.applyingNow()) return null;
    this.applyingNow.set(true);
    const written = { ...body, ...(reason && { reason }) };
    const result = await this.client.apply(order.place, written, presentVersion(looked), optionsOf(order));
    this.applyingNow.set(false);
    this.refusal.set(result.ok ? null : result.failure);
    return result.ok ? result.body.version : null;
  }

  private bodyOf({ source, mode, left }: TransferOrder): TransferRequestBody | null {
    if (!source) return null;
    const all = (this.completeNow()?.report ?? []).filter(arrives).map(({ as }) => as);
    const only = all.filter((name) => !left.includes(name));
    if (left.length > 0 && only.length === 0) return null;
    return { ...source, mode, ...(left.length > 0 && { only }) };
  }
}

const optionsOf = ({ resolving }: TransferOrder) => (resolving ? { resolve_conflicts: true } : {});

/** A dry run answers with the set as it stands; what falls back to the model's own set does not exist yet. */
const presentVersion = ({ version, profile_fallback }: TransferBody): number => (profile_fallback ? 0 : version);
