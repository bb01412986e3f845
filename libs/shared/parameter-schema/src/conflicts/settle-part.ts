import type { ParameterDefinition, ParameterValue } from '../definition.js';
import { judge } from '../layers/judge.js';
import { parameterRules, type ParameterRules } from '../layers/parameter-rules.js';
import type { ParameterRung } from '../layers/rungs.js';
import { inTurn, unchanged, type OwnPart, type SettledPart } from './own-part.js';
import { overruledBy } from './overruled-by.js';
import { yieldToBounds } from './yield-to-bounds.js';
import { yieldToForbid } from './yield-to-forbid.js';
import { overrideForce, yieldToForce } from './yield-to-force.js';

/**
 * What stands above a written set gives way to it and to everything below.
 *
 * @param lower override rungs, lowest first
 */
export function settleAbove(
  definition: ParameterDefinition,
  part: OwnPart,
  lower: readonly ParameterRung[],
): SettledPart {
  const rules = parameterRules(definition, lower);
  const forced = forcedValue(rules, lower);
  return forced === undefined ? yieldToRules(definition, part, rules) : yieldToForce(definition, part, forced);
}

/**
 * What is written gives way to the rungs below, which other sets live on as well; only where the ladder lets its rules pass
 * over what stands below, that is overruled instead.
 *
 * @param lower override rungs, lowest first
 */
export function settleWritten(
  definition: ParameterDefinition,
  part: OwnPart,
  lower: readonly ParameterRung[],
): SettledPart {
  const rules = parameterRules(definition, lower);
  const forced = forcedValue(rules, lower);
  return inTurn(
    part,
    (own) => (forced === undefined ? yieldToRules(definition, own, rules) : overrideForce(definition, own, forced)),
    (own) => ({ part: own, found: overruledBy(definition, own, lower) }),
  );
}

function yieldToRules(definition: ParameterDefinition, part: OwnPart, { policy }: ParameterRules): SettledPart {
  if (policy === undefined) return unchanged(part);
  return policy.forbid === true ? yieldToForbid(definition, part) : yieldToBounds(definition, part, policy);
}

/** The value that the lower rungs force; `undefined`: none does, or something forbids it all the same. */
function forcedValue(rules: ParameterRules, lower: readonly ParameterRung[]): ParameterValue | undefined {
  const forcing = lower.find(({ source }) => source === rules.forcedBy);
  return forcing === undefined ? undefined : judge(rules, forcing.source, forcing.value).value;
}
