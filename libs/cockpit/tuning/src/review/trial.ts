import { Injectable, type Signal, computed, effect, inject, signal } from '@angular/core';
import { type ApiFailure, ConfigStore } from '@kamerton/cockpit-data-access';
import type { ConfigWriteBody, ConflictResolution } from '@kamerton/contract';
import type { OverridePatch } from '@kamerton/parameter-schema';
import { TuningSession } from '../session/tuning-session';

/** The changes would be accepted. */
export interface AcceptedTrial {
  readonly ok: true;
  /** The answer of the dry run; with contradictions that of one that settles them. */
  readonly write: ConfigWriteBody;
  /** What the changes contradict elsewhere; they go through only if it is settled. */
  readonly conflicts: readonly ConflictResolution[];
}

/** What came of trying the changes out. */
export type TrialResult = AcceptedTrial | { readonly ok: false; readonly failure: ApiFailure };

/** A person who is still typing or sliding is not asked after. */
const pauseInMilliseconds = 500;
/** Other sets may have changed since, and what would be settled there has to be what the person is shown. */
const freshForMilliseconds = 15_000;

/** Tries the changes on the screen out without storing anything, so that what they would do can be said before Apply. */
@Injectable()
export class Trial {
  private readonly store = inject(ConfigStore);
  private readonly session = inject(TuningSession);
  private readonly latest = signal<{ readonly key: string; readonly result: TrialResult; readonly at: number } | null>(
    null,
  );
  private underWay: { readonly key: string; readonly result: Promise<TrialResult | null> } | null = null;

  private readonly key = computed(() => {
    const form = this.session.form();
    return form && this.keyOf(form.changesToSend());
  });
  /** Of exactly the changes on the screen; `null`: not known, or not yet. */
  readonly result: Signal<TrialResult | null> = computed(() => {
    const latest = this.latest();
    return latest && latest.key === this.key() ? latest.result : null;
  });

  constructor() {
    effect((onCleanup) => {
      const form = this.session.form();
      if (!form || !this.session.canApply()) return;
      const changes = form.changesToSend();
      const timer = setTimeout(() => void this.of(changes), pauseInMilliseconds);
      onCleanup(() => clearTimeout(timer));
    });
  }

  /** `null`: nothing is open any more. What was refused is tried again, as the reason may have gone. */
  async of(changes: OverridePatch): Promise<TrialResult | null> {
    const key = this.keyOf(changes);
    const latest = this.latest();
    const isFresh = latest !== null && Date.now() - latest.at < freshForMilliseconds;
    if (isFresh && latest.key === key && latest.result.ok) return latest.result;
    if (this.underWay?.key !== key) this.underWay = { key, result: this.tryOut(key, changes) };
    return this.underWay.result;
  }

  /** What stands elsewhere is no longer what it was. */
  forget(): void {
    this.latest.set(null);
    this.underWay = null;
  }

  private async tryOut(key: string, changes: OverridePatch): Promise<TrialResult | null> {
    const result = await this.ask(changes);
    if (this.underWay?.key === key) {
      this.underWay = null;
      if (result) this.latest.set({ key, result, at: Date.now() });
    }
    return result;
  }

  private async ask(changes: OverridePatch): Promise<TrialResult | null> {
    const plain = await this.store.tryOut(changes);
    if (!plain) return null;
    if (plain.ok) return { ok: true, write: plain.body, conflicts: [] };
    const conflicts = plain.failure.kind === 'problem' ? (plain.failure.problem.conflicts ?? []) : [];
    if (conflicts.length === 0) return plain;
    const settled = await this.store.tryOut(changes, { resolve_conflicts: true });
    if (!settled) return null;
    return settled.ok ? { ok: true, write: settled.body, conflicts } : settled;
  }

  private keyOf(changes: OverridePatch): string {
    const { runtime, model, profile, version, schema_hash } = this.store.config() ?? {};
    return JSON.stringify([runtime, model, profile, version, schema_hash, changes]);
  }
}
