import { Injectable, computed, inject, signal } from '@angular/core';
import { type ApiFailure, Reading, SettingsClient } from '@kamerton/cockpit-data-access';
import type { SettingsDocument, SettingsPlanBody } from '@kamerton/contract';
import { type ParsedSettings, settingsLanguage } from '../yaml/settings-language';

type Fault = Extract<ParsedSettings, { readonly ok: false }>['faults'][number];

/** A settings document on its way in: read, planned, and applied as it was planned. */
@Injectable()
export class PlanSession {
  private readonly client = inject(SettingsClient);
  private readonly planned = new Reading<SettingsPlanBody>();
  private readonly faultsNow = signal<readonly Fault[]>([]);
  private readonly refusal = signal<ApiFailure | null>(null);
  private readonly applyingNow = signal(false);
  private readonly appliedNow = signal<SettingsPlanBody | null>(null);
  private readonly placesOf = signal<((pointer: string) => { line: number; column: number }) | null>(null);
  private document: SettingsDocument | null = null;
  private latest = 0;

  /** What is wrong with the text by itself. */
  readonly faults = this.faultsNow.asReadonly();
  readonly plan = this.planned.body;
  readonly pending = this.planned.pending;
  readonly applying = this.applyingNow.asReadonly();
  /** What was done; `null`: nothing yet. */
  readonly applied = this.appliedNow.asReadonly();
  readonly refused = computed(() => this.refusal() !== null);
  readonly failure = computed(() => this.refusal() ?? this.planned.failure());
  /** Where in the text the server found something wrong. */
  readonly located = computed(() => {
    const [failure, placeOf] = [this.failure(), this.placesOf()];
    if (failure?.kind !== 'problem' || !placeOf) return [];
    return (failure.problem.errors ?? []).map((error) => {
      const pointer = error.pointer.replace(/^\/document(?=\/|$)/, '');
      return { pointer, message: error.message, ...placeOf(pointer) };
    });
  });

  async look(text: string, prune: boolean): Promise<void> {
    const look = ++this.latest;
    this.clear();
    if (text.trim() === '') return;
    const parsed = (await settingsLanguage()).parseSettings(text);
    if (look !== this.latest) return;
    if (!parsed.ok) return this.faultsNow.set(parsed.faults);
    this.document = parsed.document;
    this.placesOf.set(parsed.positionOf);
    await this.planned.read(this.client.plan({ document: parsed.document, prune }));
  }

  async apply(prune: boolean, reason: string): Promise<void> {
    const [plan, document] = [this.plan(), this.document];
    if (!plan || !document || this.applyingNow()) return;
    const look = this.latest;
    this.applyingNow.set(true);
    const order = { document, prune, plan_hash: plan.plan_hash, ...(reason && { reason }) };
    const result = await this.client.apply(order);
    this.applyingNow.set(false);
    if (look !== this.latest) return;
    this.refusal.set(result.ok ? null : result.failure);
    if (result.ok) this.appliedNow.set(result.body);
  }

  private clear(): void {
    this.planned.clear();
    this.faultsNow.set([]);
    this.refusal.set(null);
    this.appliedNow.set(null);
    this.placesOf.set(null);
    this.document = null;
  }
}
