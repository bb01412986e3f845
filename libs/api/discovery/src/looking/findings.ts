import type { SchemaProblemCode } from '@kamerton/contract';
import type { ModelFacts } from '@kamerton/runtime-catalog';

/** What one discovery run read of one runtime. */
export interface RuntimeFindings {
  /** `null`: the runtime tells none. */
  readonly version: string | null;
  readonly models: readonly ModelFinding[];
  /** Entries of the model list that cannot be kept, and why, in words. */
  readonly skipped: readonly string[];
}

export interface ModelFinding {
  readonly model: string;
  readonly digest: string | null;
  readonly facts: ModelFacts | null;
  readonly factsHash: string | null;
  readonly problem: FindingProblem | null;
  /** `true`: the look had no time left for this model, so it says nothing of it but that it is listed. */
  readonly skippedForTime?: true;
}

export interface FindingProblem {
  readonly code: SchemaProblemCode;
  /** Technical words, in English, for the people who run the runtime. */
  readonly detail: string;
}
