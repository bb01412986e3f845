import { Injectable, computed, inject, signal } from '@angular/core';
import { type ApiFailure, ConfigStore, isSamePlace } from '@kamerton/cockpit-data-access';
import { FormModel } from '@kamerton/cockpit-parameter-form';
import type { ConfigBody, Problem, SetPlace } from '@kamerton/contract';
import { type Comparison, compareConfigs } from '../conflict/comparison';
import { placeRefusals } from './place-refusals';

/** Why the last Apply changed nothing. `messages` are those of the API that belong to no field on the screen. */
export interface ApplyRefusal {
  readonly failure: ApiFailure;
  readonly messages: readonly string[];
  /** No answer came, so that it may have been carried out. */
  readonly uncertain: boolean;
}

/** One override set being tuned: its form, and what became of each attempt to apply it. Edits survive everything but Discard. */
@Injectable()
export class TuningSession {
  private readonly store = inject(ConfigStore);
  private readonly formNow = signal<FormModel | null>(null);
  private readonly applyingNow = signal(false);
  private readonly refusalNow = signal<ApplyRefusal | null>(null);
  private readonly conflictNow = signal<Problem | null>(null);
  private readonly comparisonNow = signal<Comparison | null>(null);
  private readonly askedNow = signal('');
  private readonly fruitless = computed(() => {
    const fields = this.formNow()?.fruitless() ?? [];
    return fields.length === 0 ? '' : JSON.stringify(fields.map(({ name, setting }) => [name, setting()]));
  });
  private place: SetPlace | null = null;

  readonly form = this.formNow.asReadonly();
  readonly applying = this.applyingNow.asReadonly();
  readonly refusal = this.refusalNow.asReadonly();
  /** Somebody else was faster; their version has not been loaded yet. */
  readonly conflict = this.conflictNow.asReadonly();
  /** Their version has been loaded beneath the edits. */
  readonly comparison = this.comparisonNow.asReadonly();
  readonly changeCount = computed(() => this.formNow()?.changeCount() ?? 0);
  /** The next Apply goes through although some of the changes have no effect: the person was asked about exactly these. */
  readonly askedAboutFruitless = computed(() => this.askedNow() !== '' && this.askedNow() === this.fruitless());
  readonly canApply = computed(
    () =>
      this.changeCount() > 0 &&
      !this.applyingNow() &&
      !this.conflictNow() &&
      this.formNow()?.open() === true &&
      (this.formNow()?.valid() ?? false),
  );

  async open(place: SetPlace): Promise<void> {
    if (!this.place || !isSamePlace(this.place, place)) {
      this.formNow.set(null);
      this.forgetOutcome();
    }
    this.place = place;
    await this.store.open(place);
    this.takeOver();
  }

  /** Reads again, in the language of the moment; edits stay. */
  async reload(): Promise<void> {
    await this.store.reload();
    this.takeOver();
  }

  /** The form, if its changes may be applied now. Otherwise `null`; somebody whose changes are in vain has been asked then. */
  ready(): FormModel | null {
    return this.canApply() && !this.asksFirst() ? this.formNow() : null;
  }

  /** While `act` runs nothing else can be applied. */
  async during<Result>(act: () => Promise<Result>): Promise<Result> {
    this.applyingNow.set(true);
    try {
      return await act();
    } finally {
      this.applyingNow.set(false);
    }
  }

  accept(form: FormModel, config: ConfigBody): void {
    form.update(config);
    this.forgetOutcome();
  }

  refuse(form: FormModel, failure: ApiFailure, uncertain = false): void {
    if (failure.kind === 'problem' && failure.problem.code === 'VERSION_CONFLICT') {
      this.comparisonNow.set(null);
      this.refusalNow.set(null);
      return this.conflictNow.set(failure.problem);
    }
    const issues = failure.kind === 'problem' ? (failure.problem.errors ?? []) : [];
    this.refusalNow.set({ failure, messages: placeRefusals(form, issues), uncertain });
  }

  discard(): void {
    this.formNow()?.discard();
    this.refusalNow.set(null);
  }

  /** `null`: done, and nothing is marked any more. */
  async driftSeen(): Promise<ApiFailure | null> {
    const result = await this.store.driftSeen();
    if (result && !result.ok) return result.failure;
    await this.reload();
    return null;
  }

  async compare(): Promise<void> {
    const before = this.formNow()?.config();
    await this.store.reload();
    const after = this.store.config();
    const failure = this.store.failure();
    if (failure) return this.refusalNow.set({ failure, messages: [], uncertain: false });
    if (!before || !after) return;
    this.takeOver();
    this.conflictNow.set(null);
    this.comparisonNow.set(compareConfigs(before, after));
  }

  dismissComparison(): void {
    this.comparisonNow.set(null);
  }

  private asksFirst(): boolean {
    if (this.fruitless() === '' || this.askedAboutFruitless()) return false;
    this.askedNow.set(this.fruitless());
    return true;
  }

  private takeOver(): void {
    const config = this.store.config();
    if (!config) return;
    const form = this.formNow();
    if (!form) return this.formNow.set(new FormModel(config));
    const before = form.config();
    form.update(config);
    if (config.version === before.version || !form.open()) return;
    // What was to be applied is stored by now, by an Apply whose answer did not come or by somebody else.
    if (form.changeCount() === 0) return this.refusalNow.set(null);
    // Whatever made us read again, the next Apply goes on top of this version, so what is in it has to be seen first.
    this.conflictNow.set(null);
    this.comparisonNow.set(compareConfigs(before, config));
  }

  private forgetOutcome(): void {
    this.refusalNow.set(null);
    this.conflictNow.set(null);
    this.comparisonNow.set(null);
    this.askedNow.set('');
  }
}
