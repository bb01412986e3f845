import type { EffectiveValue, LadderStep, StepRefusal } from '../ladder.js';
import type { ParameterDefinition, ParameterValue } from '../definition.js';
import { checkValue } from '../validation/check-value.js';
import { replacementFor, violationOf } from '../policies/apply-policy.js';
import { judge, refusalOf } from './judge.js';
import { parameterRules, type ParameterRules } from './parameter-rules.js';
import { isBase, type ParameterRung } from './rungs.js';

/** What one parameter really is, and why. `rungs` stand lowest first (see `rungsOf`). */
export function resolveParameter(definition: ParameterDefinition, rungs: readonly ParameterRung[]): EffectiveValue {
  return climb(parameterRules(definition, rungs), rungs);
}

type Outcome = Pick<EffectiveValue, 'value' | 'source' | 'sent'>;

/** Goes down from the highest rung until one yields a usable value, noting why the others do not. */
export function climb(rules: ParameterRules, rungs: readonly ParameterRung[]): EffectiveValue {
  const refusals = new Map<ParameterRung, StepRefusal>();
  const outcome = topmostSet(rules, rungs, refusals) ?? runtimeOutcome(rules, rungs, refusals);
  return {
    ...outcome,
    ...(rules.policy !== undefined && { policy: rules.policy }),
    ladder: rungs.flatMap((rung) => stepOf(rung, refusals.get(rung))),
  };
}

/** Rungs 3 to 6. A rung below the winner was merely overruled, unless it could never have been used. */
function topmostSet(
  rules: ParameterRules,
  rungs: readonly ParameterRung[],
  refusals: Map<ParameterRung, StepRefusal>,
): Outcome | undefined {
  let winner: Outcome | undefined;
  for (const rung of rungs.toReversed()) {
    if (rung.value === undefined || isBase(rung.source)) {
      continue;
    }
    const { value, refusal } = judge(rules, rung.source, rung.value);
    if (refusal !== undefined && (winner === undefined || (value === undefined && refusal.by === undefined))) {
      refusals.set(rung, refusal);
    }
    if (winner === undefined && value !== undefined) {
      winner = { value, source: rung.source, sent: true };
    }
  }
  return winner;
}

/**
 * Rungs 1 and 2: the topmost of them is what happens when nothing is sent. When the schema contradicts it, a lower rung would be
 * a false answer, so the value is unknown. A policy narrows it by sending a value; `forbid` leaves it as it is.
 */
function runtimeOutcome(
  rules: ParameterRules,
  rungs: readonly ParameterRung[],
  refusals: Map<ParameterRung, StepRefusal>,
): Outcome {
  const base = rungs.findLast((rung) => isBase(rung.source) && rung.value !== undefined);
  if (base?.value === undefined) {
    return { source: 'unknown', sent: false };
  }
  if (base.value === null) {
    return { value: null, source: base.source, sent: false };
  }
  return knownRuntimeOutcome(rules, base, base.value, refusals);
}

function knownRuntimeOutcome(
  rules: ParameterRules,
  base: ParameterRung,
  value: ParameterValue,
  refusals: Map<ParameterRung, StepRefusal>,
): Outcome {
  const { definition, policy } = rules;
  const [finding] = checkValue(definition, value);
  if (finding !== undefined) {
    const { code, limit } = finding;
    refusals.set(base, { outcome: 'dropped', code, ...(limit !== undefined && { limit }) });
    return { source: 'unknown', sent: false };
  }
  const violation = policy === undefined || policy.forbid === true ? undefined : violationOf(definition, policy, value);
  if (policy === undefined || violation === undefined) {
    return { value, source: base.source, sent: false };
  }
  const replacement = replacementFor(definition, policy, value);
  if (replacement === undefined) {
    refusals.set(base, refusalOf(rules, policy, violation, 'dropped'));
    return { source: 'unknown', sent: false };
  }
  refusals.set(base, refusalOf(rules, policy, violation, 'clamped'));
  return { value: replacement, source: 'policy', sent: true };
}

function stepOf(
  { source, value, attribution }: ParameterRung,
  refusal: StepRefusal | undefined,
): readonly LadderStep[] {
  return value === undefined ? [] : [{ source, value, ...attribution, ...(refusal !== undefined && { refusal }) }];
}
