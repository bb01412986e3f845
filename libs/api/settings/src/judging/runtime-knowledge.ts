import type { ModelKnowledge } from '@kamerton/api-database';
import type { OverrideTarget } from '@kamerton/api-override-sets';
import type { PlannedRuntime } from '../planning/plan-runtimes.js';

/** What is known of a runtime as far as a document is about it. */
export interface RuntimeKnowledge {
  readonly runtime: PlannedRuntime;
  /** Those of the models that a set is about which the runtime has. */
  readonly models: ReadonlyMap<string, ModelKnowledge>;
  /** By what its runtime-wide set is judged; `null`: nobody has ever looked at it. */
  readonly wide: OverrideTarget | null;
}
