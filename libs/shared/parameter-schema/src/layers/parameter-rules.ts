import type { ParameterDefinition, ParameterValue } from '../definition.js';
import type { LayerSource, MergedPolicy } from '../ladder.js';
import { checkValue } from '../validation/check-value.js';
import { clampToPolicy, violationOf } from '../policies/apply-policy.js';
import { mergePolicies, type PolicyRung } from '../policies/merge-policies.js';
import type { ParameterRung } from './rungs.js';

/** The rules that hold for one parameter, worked out once for all its rungs. */
export interface ParameterRules {
  readonly definition: ParameterDefinition;
  readonly policy?: MergedPolicy;
  /** Who contributed to `policy`, lowest rung first. */
  readonly authors: readonly PolicyRung[];
  /** The lowest rung that forces a usable value of its own; everything above it is refused. */
  readonly forcedBy?: LayerSource;
  /** What it forces, in the form in which the other rules let it through. */
  readonly forced?: ParameterValue;
}

/** A `force` whose own value cannot be used has nothing to hold, and holds nothing. */
export function parameterRules(definition: ParameterDefinition, rungs: readonly ParameterRung[]): ParameterRules {
  const authors = rungs.flatMap(({ source, policy }) => (policy === undefined ? [] : [{ source, policy }]));
  const policy = mergePolicies(authors);
  if (policy === undefined) {
    return { definition, authors };
  }
  for (const rung of rungs) {
    const forced = forcedValue(definition, policy, rung);
    if (forced !== undefined) return { definition, authors, policy, forcedBy: rung.source, forced };
  }
  return { definition, authors, policy };
}

function forcedValue(
  definition: ParameterDefinition,
  policy: MergedPolicy,
  { value, policy: own }: ParameterRung,
): ParameterValue | undefined {
  if (own?.force !== true || value === undefined || value === null || checkValue(definition, value).length > 0) {
    return undefined;
  }
  return violationOf(definition, policy, value) === undefined ? value : clampToPolicy(definition, policy, value);
}
