import type { ResolveRequestBody, SnapshotBody, SnapshotModel } from '@kamerton/contract';
import { runtimeKind } from '@kamerton/runtime-catalog';
import { ModelPlans } from './model-plans.js';
import { passThroughPlan } from './pass-through-plan.js';
import type { RequestPlan } from './plan.js';

/** All plans of one snapshot, compiled when they are first asked for and kept. */
export interface PlanIndex {
  /** Of the snapshot. */
  readonly sequence: number;
  /**
   * The plan for one request. A runtime, model or schema that the snapshot does not know gives a plan that passes the
   * request through and says so. Never throws.
   */
  readonly planFor: (query: ResolveRequestBody) => RequestPlan;
}

export const planIndex = (snapshot: SnapshotBody): PlanIndex => {
  const { sequence } = snapshot;
  const runtimes = new Map<string, Map<string, SnapshotModel | ModelPlans>>();
  for (const entry of snapshot.models) {
    const models = runtimes.get(entry.runtime) ?? new Map<string, SnapshotModel | ModelPlans>();
    runtimes.set(entry.runtime, models.set(entry.model, entry));
  }
  // Only now, so that no other name hides a model that is really called so.
  for (const entry of snapshot.models) {
    const models = runtimes.get(entry.runtime);
    for (const name of runtimeKind(entry.runtime_kind)?.otherNames?.(entry.model) ?? []) {
      if (models !== undefined && !models.has(name)) models.set(name, entry);
    }
  }
  const unknownRuntime = passThroughPlan('UNKNOWN_RUNTIME', sequence);
  const unknownModel = passThroughPlan('UNKNOWN_MODEL', sequence);

  return {
    sequence,
    planFor: ({ runtime, model, profile, dialect, request }) => {
      const models = runtimes.get(runtime);
      if (models === undefined) return unknownRuntime;
      const entry = models.get(model);
      if (entry === undefined) return unknownModel;
      const plans = entry instanceof ModelPlans ? entry : new ModelPlans(snapshot, entry);
      if (plans !== entry) models.set(model, plans);
      return plans.planFor(profile ?? null, dialect, request);
    },
  };
};
