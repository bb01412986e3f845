import type { ParameterValue } from '../definition.js';
import type { LayerSource, MergedPolicy, StepRefusal } from '../ladder.js';
import type { Policy } from '../policy.js';
import type { Finding } from '../validation/finding.js';
import { isParameterValue } from '../validation/is-parameter-value.js';
import { checkValue } from '../validation/check-value.js';
import { clampToPolicy, violationOf, type Violation } from '../policies/apply-policy.js';
import { equalValues } from '../overrides/equal-values.js';
import type { ParameterRules } from './parameter-rules.js';
import { rankOf } from './rungs.js';

/**
 * What the rules make of one value: a `value` alone is used as it stands, with a `refusal` beside it in its clamped form,
 * and a `refusal` alone means that the next lower rung counts.
 */
export interface Judgement {
  readonly value?: ParameterValue;
  readonly refusal?: StepRefusal;
}

/** Judges a value of an override rung or of a request, which is the only one that can be rejected rather than dropped. */
export function judge(rules: ParameterRules, source: LayerSource, value: unknown): Judgement {
  const { definition, policy, forcedBy, forced } = rules;
  const mayReject = source === 'request' && policy?.on_violation === 'reject';
  const outcome = mayReject ? 'rejected' : 'dropped';
  if (policy?.forbid === true) {
    return { refusal: { outcome, code: 'FORBIDDEN', ...by(rules, (rule) => rule.forbid === true) } };
  }
  if (forcedBy !== undefined && rankOf(source) > rankOf(forcedBy)) {
    // Whoever asks for the very value that is forced breaks no rule.
    const same = forced !== undefined && isParameterValue(value) && equalValues(value, forced);
    return { refusal: { outcome: same ? 'dropped' : outcome, code: 'FORCED', by: forcedBy } };
  }
  const [finding] = checkValue(definition, value);
  if (finding !== undefined || !isParameterValue(value)) {
    return { refusal: schemaRefusal(finding ?? { code: 'WRONG_TYPE', limit: definition.type }) };
  }
  const violation = policy && violationOf(definition, policy, value);
  if (policy === undefined || violation === undefined) {
    return { value };
  }
  const clamped = mayReject ? undefined : clampToPolicy(definition, policy, value);
  return clamped === undefined
    ? { refusal: policyRefusal(rules, policy, violation, value, outcome) }
    : { value: clamped, refusal: policyRefusal(rules, policy, violation, value, 'clamped') };
}

/** A value that the schema refuses is dropped whatever the policies say: it could not be sent in any form. */
export function schemaRefusal({ code, limit }: Finding): StepRefusal {
  return limit === undefined ? { outcome: 'dropped', code } : { outcome: 'dropped', code, limit };
}

/** Names the rung whose rule was broken: the lowest one where several agree. */
export function policyRefusal(
  rules: ParameterRules,
  policy: MergedPolicy,
  { code, limit }: Violation,
  value: ParameterValue,
  outcome: StepRefusal['outcome'],
): StepRefusal {
  return { outcome, code, ...(limit !== undefined && { limit }), ...author(rules, policy, code, value) };
}

function author(
  rules: ParameterRules,
  policy: MergedPolicy,
  code: Violation['code'],
  value: ParameterValue,
): Pick<StepRefusal, 'by'> {
  switch (code) {
    case 'BELOW_MIN':
      return by(rules, (rule) => rule.min === policy.min);
    case 'ABOVE_MAX':
    case 'POLICY_CONTRADICTION':
      return by(rules, (rule) => rule.max === policy.max);
    default:
      return by(rules, (rule) => rule.enum?.every((allowed) => allowed !== value) === true);
  }
}

function by(rules: ParameterRules, isAuthor: (policy: Policy) => boolean): Pick<StepRefusal, 'by'> {
  const found = rules.authors.find((rung) => isAuthor(rung.policy));
  return found === undefined ? {} : { by: found.source };
}
