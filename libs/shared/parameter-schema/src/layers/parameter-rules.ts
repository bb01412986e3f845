import type { ParameterDefinition } from '../definition.js';
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
}

/** A `force` whose own value cannot be used has nothing to hold, and holds nothing. */
export function parameterRules(definition: ParameterDefinition, rungs: readonly ParameterRung[]): ParameterRules {
  const authors = rungs.flatMap(({ source, policy }) => (policy === undefined ? [] : [{ source, policy }]));
  const policy = mergePolicies(authors);
  if (policy === undefined) {
    return { definition, authors };
  }
  const forcing = rungs.find((rung) => holdsForcedValue(definition, policy, rung));
  return { definition, authors, policy, ...(forcing !== undefined && { forcedBy: forcing.source }) };
}

function holdsForcedValue(definition: ParameterDefinition, policy: MergedPolicy, rung: ParameterRung): boolean {
  const { value } = rung;
  if (rung.policy?.force !== true || value === undefined || value === null) {
    return false;
  }
  return (
    checkValue(definition, value).length === 0 &&
    (violationOf(definition, policy, value) === undefined || clampToPolicy(definition, policy, value) !== undefined)
  );
}
