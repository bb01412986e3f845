import type { ParameterDefinition, ParameterValue, ParameterValues } from '../definition.js';
import type { ParameterIssue } from '../issue.js';
import { violationOf, type Violation } from './apply-policy.js';
import type { Policies, Policy } from '../policy.js';
import type { GenerationSchema } from '../schema.js';
import { pointerTo } from '../validation/json-pointer.js';
import type { PolicyRule } from './policy-rules.js';

/**
 * Whether the policies of one override set go together with its own values: `force` needs a value to hold, `forbid` tolerates
 * none, and a value may not break the bounds that stand beside it. `params` and `policies` are the set as it would be after
 * the write; both must have passed their own validation. Names that the schema does not know are left alone.
 *
 * @param names the parameters to look at (those that a write touches); left out: all that have a policy.
 */
export function checkOwnValues(
  schema: GenerationSchema,
  policies: Policies,
  params: ParameterValues,
  names: readonly string[] = Object.keys(policies),
  pointerPrefix = '/policies',
): readonly ParameterIssue[] {
  return names.flatMap((name) => {
    const policy = Object.hasOwn(policies, name) ? policies[name] : undefined;
    const definition = Object.hasOwn(schema.parameters, name) ? schema.parameters[name] : undefined;
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return policy === undefined || definition === undefined
      ? []
      : checkOwnValue(name, definition, policy, value, pointerTo(pointerPrefix, name));
  });
}

function checkOwnValue(
  name: string,
  definition: ParameterDefinition,
  policy: Policy,
  value: ParameterValue | undefined,
  pointer: string,
): readonly ParameterIssue[] {
  if (value === undefined) {
    return policy.force === true
      ? [{ code: 'FORCE_WITHOUT_VALUE', pointer: pointerTo(pointer, 'force'), parameter: name }]
      : [];
  }
  const broken = policy.forbid === true ? 'forbid' : brokenRule(definition, policy, value);
  return broken === undefined
    ? []
    : [{ code: 'POLICY_CONTRADICTION', pointer: pointerTo(pointer, broken), parameter: name, limit: value }];
}

function brokenRule(definition: ParameterDefinition, policy: Policy, value: ParameterValue): PolicyRule | undefined {
  const violation = violationOf(definition, { ...policy, on_violation: 'clamp' }, value);
  return violation === undefined ? undefined : ruleOf(violation);
}

function ruleOf({ code }: Violation): PolicyRule {
  switch (code) {
    case 'NOT_IN_ENUM':
      return 'enum';
    case 'BELOW_MIN':
      return 'min';
    default:
      return 'max';
  }
}
