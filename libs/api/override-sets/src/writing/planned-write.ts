import type { OverrideSetEntity } from '@kamerton/api-database';
import type { RevisionAction } from '@kamerton/contract';
import type { GenerationSchema, OverrideContent, ParameterIssue } from '@kamerton/parameter-schema';

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
  readonly plan: (schema: GenerationSchema, current: OverrideContent) => PlannedContent;
}

/** `next` counts only while `issues` is empty. */
export interface PlannedContent {
  readonly issues: readonly ParameterIssue[];
  readonly next: OverrideContent;
}
