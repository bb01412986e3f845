import { Injectable, computed, inject, signal } from '@angular/core';
import type { ConfigBody, ModelBody, RuntimeBody } from '@kamerton/contract';
import type { ApiFailure } from '../api/api-failure';
import { type ModelAddress, isSameModel } from './model-address';
import { RegistryClient } from './registry-client';

export type LoadPhase = 'loading' | 'ready' | 'failed';

export interface RuntimeGroup {
  readonly runtime: RuntimeBody;
  readonly models: readonly ModelBody[];
}

/** All runtimes and models that Kamerton knows. What was loaded stays on the screen while it is loaded again. */
@Injectable({ providedIn: 'root' })
export class ModelsStore {
  private readonly client = inject(RegistryClient);
  private readonly runtimes = signal<readonly RuntimeBody[]>([]);
  private readonly phaseNow = signal<LoadPhase>('loading');
  private readonly failureNow = signal<ApiFailure | null>(null);
  private readonly known = signal<readonly ModelBody[]>([]);
  private latestLoad = 0;
  private firstLoad: Promise<void> | null = null;

  readonly phase = this.phaseNow.asReadonly();
  readonly failure = this.failureNow.asReadonly();
  readonly models = this.known.asReadonly();

  /** What can be tuned stands first in its runtime. */
  readonly groups = computed<readonly RuntimeGroup[]>(() => {
    const byRuntime = new Map<string, ModelBody[]>(this.runtimes().map(({ id }) => [id, []]));
    const untunable = this.known().filter((model) => model.schema_status === 'missing');
    const tunable = this.known().filter((model) => model.schema_status !== 'missing');
    for (const model of [...tunable, ...untunable]) byRuntime.get(model.runtime)?.push(model);
    return this.runtimes().map((runtime) => ({ runtime, models: byRuntime.get(runtime.id) ?? [] }));
  });

  async load(): Promise<void> {
    this.phaseNow.update((phase) => (phase === 'ready' ? phase : 'loading'));
    await this.refresh();
  }

  /** Loads what was never loaded; once, however many ask for it at the same moment. */
  async loadOnce(): Promise<void> {
    if (this.phaseNow() === 'ready') return;
    this.firstLoad ??= this.load().finally(() => (this.firstLoad = null));
    await this.firstLoad;
  }

  /** The same without a word until the answer is in. */
  async refresh(): Promise<void> {
    const load = ++this.latestLoad;
    const [runtimes, models] = await Promise.all([this.client.runtimes(), this.client.models()]);
    if (load !== this.latestLoad) return;
    if (runtimes.ok && models.ok) {
      this.runtimes.set(runtimes.body);
      this.known.set(models.body);
      this.settle('ready', null);
    } else {
      this.settle('failed', runtimes.ok ? (models.ok ? null : models.failure) : runtimes.failure);
    }
  }

  find(address: ModelAddress): ModelBody | undefined {
    return this.known().find((model) => isSameModel(model, address));
  }

  runtime(id: string): RuntimeBody | undefined {
    return this.runtimes().find((runtime) => runtime.id === id);
  }

  /** Takes over what a newly read or written override set tells of its model, so that the list need not be loaded again. */
  takeOver(config: ConfigBody): void {
    const { runtime, model, version, schema_status, schema_problem } = config;
    // Of a profile that is not there the model's own set is shown, under a version that is not the model's.
    if (model === null || config.profile !== null || config.profile_fallback) return;
    const override_count = Object.keys(config.overrides).length;
    const drifted = config.drift !== null;
    this.known.update((models) =>
      models.map((item) =>
        isSameModel(item, { runtime, model })
          ? { ...item, version, override_count, drifted, schema_status, schema_problem }
          : item,
      ),
    );
  }

  private settle(phase: LoadPhase, failure: ApiFailure | null): void {
    this.phaseNow.set(phase);
    this.failureNow.set(failure);
  }
}
