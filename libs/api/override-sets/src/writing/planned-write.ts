import type { OverrideSetEntity } from '@kamerton/api-database';
import type { RevisionAction } from '@kamerton/contract';
import type {
  GenerationSchema,
  OverrideContent,
  OverrideSource,
  ParameterIssue,
  PolicyConflict,
} from '@kamerton/parameter-schema';

/** One way of changing an override set, before anything is known of what the set holds. */
export interface OverrideWrite {
  readonly action: RevisionAction;
  readonly reason: string | null;
  /** `true`: makes a revision even when the content stays as it is (an empty profile comes into being). */
  readonly evenIfSame?: boolean;
  /** `true`: a profile that was deleted is there again afterwards, even with nothing in it. */
  readonly bringsBack?: boolean;
  /** Refuses a set that the write is not for (a profile that is there already), by throwing a ProblemException. */
  readonly admit?: (before: OverrideSetEntity) => void;
  /** Pure, so that it may be done again when the database asks for the transaction anew. */
  readonly plan: PlanContent;
  /** The same with policies that reach no further than the schema, and what was moved. Left out: it brings no policies. */
  readonly narrowed?: (schema: GenerationSchema, rung: OverrideSource) => NarrowedPlan;
}

export type PlanContent = (schema: GenerationSchema, current: OverrideContent) => PlannedContent;

export interface NarrowedPlan {
  readonly plan: PlanContent;
  readonly conflicts: readonly PolicyConflict[];
}

/** `next` counts only while `issues` is empty. */
export interface PlannedContent {
  readonly issues: readonly ParameterIssue[];
  /** Own values that own policies do not allow: refused like issues, unless conflicts are to be resolved. */
  readonly discords?: readonly ParameterIssue[];
  readonly next: OverrideContent;
}
