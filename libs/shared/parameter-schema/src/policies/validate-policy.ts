import type { ParameterDefinition } from '../definition.js';
import type { ParameterIssue } from '../issue.js';
import { checkPolicyHarmony } from './check-policy-harmony.js';
import { checkPolicyRule } from './check-policy-rule.js';
import { isPolicy } from './is-policy.js';
import { pointerTo } from '../validation/json-pointer.js';
import { collectIssues } from '../validation/limit-issues.js';
import { plainEntries } from '../validation/plain-data.js';
import { notAnObject } from '../validation/validate-values.js';

/**
 * Everything that is wrong with one policy by itself: unknown rules, rules that make no sense for the type, bounds of the wrong
 * type or outside the schema, `min` above `max`, `enum` values that the schema or the bounds exclude, `forbid` beside rules
 * that it leaves nothing to rule. `{}` passes and means no policy. Never throws.
 *
 * @param pointer JSON pointer to the policy, e.g. `/policies/max_tokens`; rules are reported one step below it.
 */
export function validatePolicy(
  name: string,
  definition: ParameterDefinition,
  policy: unknown,
  pointer: string = pointerTo('/policies', name),
): readonly ParameterIssue[] {
  const entries = plainEntries(policy);
  if (entries === undefined) {
    return [notAnObject(name, pointer)];
  }
  const issues = collectIssues(entries, ([rule, content]) =>
    checkPolicyRule(name, definition, rule, content, pointerTo(pointer, rule)),
  );
  return issues.length === 0 && isPolicy(policy) ? checkPolicyHarmony(name, definition, policy, pointer) : issues;
}
