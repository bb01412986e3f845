import type { ParameterDefinition } from '../definition.js';
import type { IssueLimit, ParameterIssue } from '../issue.js';
import { violationOf } from './apply-policy.js';
import type { Policy } from '../policy.js';
import { pointerTo } from '../validation/json-pointer.js';
import type { PolicyRule } from './policy-rules.js';

/** Whether the rules of one policy, each of them sound by itself, can hold together. */
export function checkPolicyHarmony(
  name: string,
  definition: ParameterDefinition,
  policy: Policy,
  pointer: string,
): readonly ParameterIssue[] {
  const contradiction = (rule: PolicyRule, limit: IssueLimit): ParameterIssue => ({
    code: 'POLICY_CONTRADICTION',
    pointer: pointerTo(pointer, rule),
    parameter: name,
    limit,
  });
  if (policy.forbid === true) {
    const pointless = (['force', 'min', 'max', 'enum'] as const).filter((rule) => policy[rule] !== undefined);
    return pointless.length === 0 ? [] : [contradiction('forbid', pointless)];
  }
  if (policy.min !== undefined && policy.max !== undefined && policy.min > policy.max) {
    return [contradiction('min', policy.max)];
  }
  const bounds = { ...policy, on_violation: 'clamp', enum: undefined } as const;
  const outside = policy.enum?.filter((value) => violationOf(definition, bounds, value) !== undefined) ?? [];
  return outside.length === 0 ? [] : [contradiction('enum', outside)];
}
