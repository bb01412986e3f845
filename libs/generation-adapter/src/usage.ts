import {
  maxFollowedModels,
  profilePattern,
  type AdapterCounts,
  type ApplyReport,
  type FollowedModel,
  type ResolveRequestBody,
} from '@kamerton/contract';
import { addCounts, noCounts } from '@kamerton/request-plan';
import { UsedModel } from './used-model.js';

/** What no receipt has told yet. */
export interface Untold {
  /** Most recently asked for first. */
  readonly follows: readonly FollowedModel[];
  /** A receipt has told it. What was noted meanwhile is left for the next one. */
  readonly settle: () => void;
}

/**
 * What one adapter was asked for since it started, and what it did to values since that was last told. Noting is part of every
 * `apply()`: most calls ask for what the call before asked for, so that one is looked at first.
 */
export class Usage {
  private readonly runtimes = new Map<string, Map<string, Map<string | null, UsedModel>>>();
  private readonly all = new Set<UsedModel>();
  private latest: UsedModel | null = null;
  private calls = 0;
  /** Of receipts that were given, and of models that gave way to others. */
  private settled = noCounts;

  /** Since the adapter started, over all models. */
  total(): AdapterCounts {
    return [...this.all].reduce((sum, used) => addCounts(sum, used.counts()), this.settled);
  }

  note(query: Pick<ResolveRequestBody, 'runtime' | 'model' | 'profile'>, report: ApplyReport): void {
    // Names that Kamerton does not know are nobody's to follow, and their values went through untouched.
    if (report.pass_through !== null && report.pass_through !== 'NO_SCHEMA') return;
    this.calls += 1;
    this.latest = this.find(query.runtime, query.model, query.profile ?? null);
    this.latest.note(report, this.calls);
  }

  /** Whether there were calls that no receipt has told of. */
  isUntold(): boolean {
    return [...this.all].some(({ calls }) => calls > 0);
  }

  untold(): Untold {
    const recent = [...this.all].toSorted((left, right) => right.last - left.last);
    const told = recent.map((used) => ({ used, calls: used.calls, counts: used.counts() }));
    return {
      follows: told.map(({ used: { runtime, model, profile }, calls, counts }) => {
        return { runtime, model, profile: isProfile(profile) ? profile : null, calls, counts };
      }),
      settle: () => {
        for (const { used, calls, counts } of told.filter((entry) => this.all.has(entry.used))) {
          this.settled = addCounts(this.settled, counts);
          used.subtract(calls, counts);
        }
      },
    };
  }

  private find(runtime: string, model: string, profile: string | null): UsedModel {
    const { latest } = this;
    if (latest !== null && latest.model === model && latest.runtime === runtime && latest.profile === profile) {
      return latest;
    }
    return this.runtimes.get(runtime)?.get(model)?.get(profile) ?? this.begin(runtime, model, profile);
  }

  private begin(runtime: string, model: string, profile: string | null): UsedModel {
    if (this.all.size >= maxFollowedModels) this.forgetOldest();
    const used = new UsedModel(runtime, model, profile);
    const models = this.runtimes.get(runtime) ?? new Map<string, Map<string | null, UsedModel>>();
    const profiles = models.get(model) ?? new Map<string | null, UsedModel>();
    this.runtimes.set(runtime, models.set(model, profiles.set(profile, used)));
    this.all.add(used);
    return used;
  }

  /** Callers may think up names for ever, so there is an end to what is remembered. */
  private forgetOldest(): void {
    const [oldest] = [...this.all].toSorted((left, right) => left.last - right.last);
    if (oldest === undefined) return;
    this.settled = addCounts(this.settled, oldest.counts());
    this.all.delete(oldest);
    this.runtimes.get(oldest.runtime)?.get(oldest.model)?.delete(oldest.profile);
  }
}

/** A name that no profile can have means the model's own set. */
const isProfile = (profile: string | null): boolean => profile !== null && profilePattern.test(profile);
