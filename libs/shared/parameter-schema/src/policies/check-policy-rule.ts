import type { ParameterDefinition } from '../definition.js';
import type { ParameterIssue } from '../issue.js';
import { isNumeric } from '../validation/position.js';
import { checkNumber, checkRange } from '../validation/check-number.js';
import { pointerTo } from '../validation/json-pointer.js';
import { plainItems } from '../validation/plain-data.js';
import { maxPolicyEnumLength, policyRules, type PolicyRule } from './policy-rules.js';
import { toIssue, validateValue } from '../validation/validate-value.js';

/** What is wrong with the content of one rule, whatever stands beside it. `pointer` points at the rule. */
export function checkPolicyRule(
  name: string,
  definition: ParameterDefinition,
  rule: string,
  content: unknown,
  pointer: string,
): readonly ParameterIssue[] {
  if (!isRuleFor(definition, rule)) {
    return [{ code: 'UNKNOWN_POLICY_RULE', pointer, parameter: name, limit: policyRules[definition.type] }];
  }
  switch (rule) {
    case 'force':
    case 'forbid':
      return content === true ? [] : [{ code: 'WRONG_TYPE', pointer, parameter: name, limit: true }];
    case 'on_violation':
      return content === 'clamp' || content === 'reject'
        ? []
        : [{ code: 'NOT_IN_ENUM', pointer, parameter: name, limit: ['clamp', 'reject'] }];
    case 'min':
    case 'max':
      return checkBound(name, definition, rule, content, pointer);
    case 'enum':
      return checkEnum(name, definition, content, pointer);
  }
}

function isRuleFor(definition: ParameterDefinition, rule: string): rule is PolicyRule {
  return policyRules[definition.type].some((known) => known === rule);
}

/** A bound lies within the schema's own limits; a special value is no bound (at most -1 = unlimited would bound nothing). */
function checkBound(
  name: string,
  definition: ParameterDefinition,
  rule: 'min' | 'max',
  content: unknown,
  pointer: string,
): readonly ParameterIssue[] {
  if (!isNumeric(definition)) {
    return [];
  }
  const finding =
    checkNumber(definition, content) ?? (typeof content === 'number' ? checkRange(definition, content) : undefined);
  if (finding !== undefined) {
    return [toIssue(name, finding, pointer)];
  }
  const meansUnbounded = definition.special?.some((special) => special.unbounded === true && special.value === content);
  return rule === 'max' && meansUnbounded === true
    ? [{ code: 'POLICY_CONTRADICTION', pointer, parameter: name, limit: 'unbounded' }]
    : [];
}

function checkEnum(
  name: string,
  definition: ParameterDefinition,
  content: unknown,
  pointer: string,
): readonly ParameterIssue[] {
  const list = plainItems(content, maxPolicyEnumLength);
  if (list === undefined) {
    return [{ code: 'WRONG_TYPE', pointer, parameter: name, limit: 'list' }];
  }
  if (list.length > maxPolicyEnumLength) {
    return [{ code: 'TOO_MANY_ITEMS', pointer, parameter: name, limit: maxPolicyEnumLength }];
  }
  return list.length === 0
    ? [{ code: 'POLICY_CONTRADICTION', pointer, parameter: name, limit: [] }]
    : list.items.flatMap((item, index) => validateValue(name, definition, item, pointerTo(pointer, index)));
}
