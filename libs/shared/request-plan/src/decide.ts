import type { AppliedParameter } from '@kamerton/contract';
import type { Occurrence } from '@kamerton/runtime-catalog';
import type { BodyDraft } from './body-draft.js';
import { judgeOccurrences, silence } from './judge-occurrences.js';
import type { RequestOutcome } from './judge-occurrences.js';
import type { PlannedParameter } from './planned-parameter.js';
import type { SentValue } from './settle-rules.js';

/** What is to happen to one parameter in one body. */
export interface Decision {
  readonly planned: PlannedParameter;
  /** Where the request has it; all of these are taken out. */
  readonly occurrences: readonly Occurrence[];
  readonly outcome: RequestOutcome;
  /** What is written, if anything is; `applied` when it is Kamerton's. */
  readonly sent: (SentValue & { readonly wireValue: unknown; readonly applied: AppliedParameter | null }) | null;
}

export const decide = (planned: PlannedParameter, occurrences: readonly Occurrence[], draft: BodyDraft): Decision => {
  const { field, standing, compiled } = planned;
  // Where something else than an object stands in the way, the runtime is to see the request's own mistake.
  if (field !== null && !draft.isWritable(field.path))
    return { planned, occurrences: [], outcome: silence, sent: null };

  const outcome = judgeOccurrences(planned, occurrences);
  const ruled = compiled.withoutRequest.policy !== undefined;
  if (outcome.use !== undefined) {
    const { value, wireValue } = outcome.use;
    return { planned, occurrences, outcome, sent: { value, wireValue, source: 'request', ruled, applied: null } };
  }
  if (!outcome.fallsBack || standing === null) return { planned, occurrences, outcome, sent: null };
  const { wireValue, applied } = standing;
  const { value, source } = applied;
  return { planned, occurrences, outcome, sent: { value, wireValue, source, ruled, applied } };
};
