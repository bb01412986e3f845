import type { Occurrence } from '@kamerton/runtime-catalog';
import type { BodyDraft } from './body-draft.js';
import { judgeOccurrences, silence } from './judge-occurrences.js';
import type { RequestOutcome } from './judge-occurrences.js';
import { isRuled, standingSent } from './planned-parameter.js';
import type { PlannedParameter, WrittenValue } from './planned-parameter.js';

/** What is to happen to one parameter in one body. */
export interface Decision {
  readonly planned: PlannedParameter;
  /** Where the request has it; all of these are taken out. */
  readonly occurrences: readonly Occurrence[];
  readonly outcome: RequestOutcome;
  /** What is written, if anything is. */
  readonly sent: WrittenValue | null;
}

export const decide = (planned: PlannedParameter, occurrences: readonly Occurrence[], draft: BodyDraft): Decision => {
  const { field } = planned;
  // Where something else than an object stands in the way, the runtime is to see the request's own mistake.
  if (field !== null && !draft.isWritable(field.path)) {
    return { planned, occurrences: [], outcome: blocked(planned), sent: null };
  }

  const outcome = judgeOccurrences(planned, occurrences);
  if (outcome.use !== undefined) {
    const sent = { ...outcome.use, source: 'request', ruled: isRuled(planned), applied: null } as const;
    return { planned, occurrences, outcome, sent };
  }
  return { planned, occurrences, outcome, sent: outcome.fallsBack ? standingSent(planned) : null };
};

/** What would have been sent is told: nobody must believe that it was, should the runtime take the body after all. */
const blocked = ({ standing }: PlannedParameter): RequestOutcome => {
  if (standing === null) return silence;
  const { parameter, value } = standing.applied;
  return { ...silence, dropped: [{ parameter, value, code: 'NOT_IN_DIALECT' }] };
};
