import type {
  AppliedParameter,
  ApplyReport,
  ApproximatedParameter,
  ClampedParameter,
  DroppedParameter,
  RenamedParameter,
} from '@kamerton/contract';
import type { Decision } from './decide.js';
import type { PlanGround } from './plan-ground.js';

/** `withheld`: parameters that were left out after all, because together with another they would break a rule. */
export const reportOf = (
  { sequence, profileFallback, unknown }: Pick<PlanGround, 'sequence' | 'profileFallback' | 'unknown'>,
  decisions: readonly Decision[],
  withheld: ReadonlySet<string>,
): ApplyReport => {
  const applied: AppliedParameter[] = [];
  const dropped: DroppedParameter[] = [...unknown];
  const clamped: ClampedParameter[] = [];
  const renamed: RenamedParameter[] = [];
  const approximated: ApproximatedParameter[] = [];
  const rejected: DroppedParameter[] = [];
  for (const { planned, outcome, sent } of decisions) {
    dropped.push(...outcome.dropped);
    rejected.push(...outcome.rejected);
    if (outcome.fallsBack && planned.untransportable !== null) dropped.push(planned.untransportable);
    if (outcome.fallsBack && planned.refused.dropped !== null) dropped.push(planned.refused.dropped);
    if (sent === null) continue;
    const parameter = planned.compiled.name;
    if (withheld.has(parameter)) {
      dropped.push({ parameter, value: sent.value, code: 'CROSS_PARAMETER' });
      continue;
    }
    clamped.push(...outcome.clamped);
    if (outcome.fallsBack && planned.refused.clamped !== null) clamped.push(planned.refused.clamped);
    renamed.push(...outcome.renamed);
    if (sent.applied !== null) applied.push(sent.applied);
    if (sent.approximated !== null) approximated.push(sent.approximated);
  }
  return {
    applied,
    dropped,
    clamped,
    renamed,
    approximated,
    rejected,
    sequence,
    pass_through: null,
    profile_fallback: profileFallback,
  };
};
