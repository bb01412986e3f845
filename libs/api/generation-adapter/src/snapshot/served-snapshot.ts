import type { SnapshotBody, SnapshotModel } from '@kamerton/contract';
import { planIndex, type PlanIndex } from '@kamerton/request-plan';
import { runtimeKind, type RuntimeKind } from '@kamerton/runtime-catalog';
import { isMeant, narrowSnapshot, type SnapshotFilter } from './narrow-snapshot.js';
import { snapshotEtag } from './snapshot-etag.js';

/** A snapshot as it goes over the wire. */
export interface SnapshotAnswer {
  readonly etag: string;
  /** JSON, written once for all who ask. */
  readonly json: string;
}

/** Narrowings that are remembered; callers choose them freely, so there is an end to it. */
const maxAnswers = 200;

const nobody = { runtime: 'unknown', model: 'unknown' };

/** One snapshot with everything that is derived from it on demand: its answers, whole and narrowed, and its plans. */
export class ServedSnapshot {
  private readonly answers = new Map<string, SnapshotAnswer>();
  private readonly models: ReadonlyMap<string, readonly SnapshotModel[]>;
  private planned: PlanIndex | null = null;

  constructor(
    /** See `ServingMark`. */
    readonly mark: string,
    private readonly body: SnapshotBody,
  ) {
    const models = new Map<string, SnapshotModel[]>();
    for (const entry of body.models) {
      const known = models.get(entry.runtime);
      if (known === undefined) models.set(entry.runtime, [entry]);
      else known.push(entry);
    }
    this.models = models;
  }

  get plans(): PlanIndex {
    this.planned ??= planIndex(this.body);
    return this.planned;
  }

  kindOf(runtime: string): RuntimeKind | undefined {
    const [entry] = this.models.get(runtime) ?? [];
    return entry && runtimeKind(entry.runtime_kind);
  }

  /** Names for labels of metrics: the model's own name, and one word for all that do not exist. */
  labelsOf(runtime: string, model: string): { readonly runtime: string; readonly model: string } {
    const entry = this.models.get(runtime)?.find((candidate) => isMeant(candidate, model));
    return entry === undefined ? nobody : { runtime, model: entry.model };
  }

  answer(filter: SnapshotFilter): SnapshotAnswer {
    const key = JSON.stringify([filter.runtime ?? null, filter.model ?? null]);
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const body = narrowSnapshot(this.body, filter);
    const answer = { etag: snapshotEtag(body), json: JSON.stringify(body) };
    if (this.answers.size < maxAnswers) this.answers.set(key, answer);
    return answer;
  }
}
