import type { EffectiveValue, LadderStep, LayerSource, StepRefusal } from '../ladder.js';
import type { ParameterDefinition, ParameterValue } from '../definition.js';
import { checkValue } from '../validation/check-value.js';
import { boundOnSilence, replacementFor, violationOf } from '../policies/apply-policy.js';
import { judge, policyRefusal, schemaRefusal } from './judge.js';
import { parameterRules, type ParameterRules } from './parameter-rules.js';
import { isBase, type ParameterRung } from './rungs.js';

/** What one parameter really is, and why. `rungs` stand lowest first (see `rungsOf`). */
export function resolveParameter(definition: ParameterDefinition, rungs: readonly ParameterRung[]): EffectiveValue {
  return climb(parameterRules(definition, rungs), rungs);
}

/** Why a rung's value is not the effective one, at the rung's own position. */
type Refusals = (StepRefusal | undefined)[];

type Outcome = Pick<EffectiveValue, 'value' | 'source' | 'sent'>;

/** Goes down from the highest rung until one yields a usable value, noting why the others do not. */
export function climb(rules: ParameterRules, rungs: readonly ParameterRung[]): EffectiveValue {
  const refusals: Refusals = rungs.map(() => undefined);
  const outcome = topmostSet(rules, rungs, refusals) ?? runtimeOutcome(rules, rungs, refusals);
  const ladder: LadderStep[] = [];
  rungs.forEach(({ source, value, attribution }, index) => {
    if (value !== undefined) {
      const refusal = refusals[index];
      ladder.push({ source, value, ...attribution, ...(refusal && { refusal }) });
    }
  });
  return rules.policy === undefined ? { ...outcome, ladder } : { ...outcome, policy: rules.policy, ladder };
}

/** Rungs 3 to 6. A rung below the winner was merely overruled, unless it could never have been used. */
function topmostSet(rules: ParameterRules, rungs: readonly ParameterRung[], refusals: Refusals): Outcome | undefined {
  let winner: Outcome | undefined;
  for (let index = rungs.length - 1; index >= 0; index -= 1) {
    const rung = rungs[index];
    if (rung?.value === undefined || isBase(rung.source)) {
      continue;
    }
    const { value, refusal } = judge(rules, rung.source, rung.value);
    if (winner === undefined || (value === undefined && refusal?.by === undefined)) {
      refusals[index] = refusal;
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
function runtimeOutcome(rules: ParameterRules, rungs: readonly ParameterRung[], refusals: Refusals): Outcome {
  const index = rungs.findLastIndex((rung) => isBase(rung.source));
  const base = rungs[index];
  if (base?.value === undefined || base.value === null) {
    return boundedSilence(rules) ?? silence(base);
  }
  const { outcome, refusal } = knownRuntimeOutcome(rules, base.source, base.value);
  refusals[index] = refusal;
  return outcome;
}

const silence = (base: ParameterRung | undefined): Outcome =>
  base?.value === null ? { value: null, source: base.source, sent: false } : { source: 'unknown', sent: false };

function boundedSilence({ definition, policy }: ParameterRules): Outcome | undefined {
  const value = policy === undefined ? undefined : boundOnSilence(definition, policy);
  return value === undefined ? undefined : { value, source: 'policy', sent: true };
}

function knownRuntimeOutcome(
  rules: ParameterRules,
  source: LayerSource,
  value: ParameterValue,
): { readonly outcome: Outcome; readonly refusal?: StepRefusal } {
  const { definition, policy } = rules;
  const unknown: Outcome = { source: 'unknown', sent: false };
  const [finding] = checkValue(definition, value);
  if (finding !== undefined) {
    return { outcome: unknown, refusal: schemaRefusal(finding) };
  }
  const violation = policy === undefined || policy.forbid === true ? undefined : violationOf(definition, policy, value);
  if (policy === undefined || violation === undefined) {
    return { outcome: { value, source, sent: false } };
  }
  const replacement = replacementFor(definition, policy, value);
  return replacement === undefined
    ? { outcome: unknown, refusal: policyRefusal(rules, policy, violation, value, 'dropped') }
    : {
        outcome: { value: replacement, source: 'policy', sent: true },
        refusal: policyRefusal(rules, policy, violation, value, 'clamped'),
      };
}
