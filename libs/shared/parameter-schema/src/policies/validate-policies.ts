import type { ParameterValues } from '../definition.js';
import type { ParameterIssue } from '../issue.js';
import type { Policies } from '../policy.js';
import type { GenerationSchema } from '../schema.js';
import { checkOwnValues } from './check-own-values.js';
import { pointerTo } from '../validation/json-pointer.js';
import { collectIssues, maxIssues } from '../validation/limit-issues.js';
import { plainEntries } from '../validation/plain-data.js';
import { validatePolicy } from './validate-policy.js';
import { notAnObject } from '../validation/validate-values.js';

/**
 * Everything that is wrong with all policies of an override set (a replacing write), also against the set's own values.
 * At most `maxIssues` issues. Never throws.
 */
export function validatePolicies(
  schema: GenerationSchema,
  policies: unknown,
  ownValues: ParameterValues,
  pointerPrefix = '/policies',
): readonly ParameterIssue[] {
  const issues = validatePolicyRules(schema, policies, pointerPrefix);
  return issues.length === 0 && isPolicies(policies)
    ? checkOwnValues(schema, policies, ownValues, undefined, pointerPrefix).slice(0, maxIssues)
    : issues;
}

/** The same without the set's own values: what is wrong with the policies by themselves. */
export function validatePolicyRules(
  schema: GenerationSchema,
  policies: unknown,
  pointerPrefix = '/policies',
): readonly ParameterIssue[] {
  const entries = plainEntries(policies);
  return entries === undefined
    ? [notAnObject('', pointerPrefix)]
    : collectIssues(entries, ([name, policy]) => validateNamed(schema, name, policy, pointerPrefix));
}

/**
 * The same for a merging write: `null` removes, also a policy on a parameter that the schema no longer knows. How the result
 * goes together with the set's own values is asked of `checkOwnValues` once the patch has been applied.
 */
export function validatePolicyPatch(
  schema: GenerationSchema,
  patch: unknown,
  current: Policies,
  pointerPrefix = '/policies',
): readonly ParameterIssue[] {
  const entries = plainEntries(patch);
  return entries === undefined
    ? [notAnObject('', pointerPrefix)]
    : collectIssues(entries, ([name, policy]) =>
        policy === null && (Object.hasOwn(schema.parameters, name) || Object.hasOwn(current, name))
          ? []
          : validateNamed(schema, name, policy, pointerPrefix),
      );
}

function validateNamed(
  schema: GenerationSchema,
  name: string,
  policy: unknown,
  pointerPrefix: string,
): readonly ParameterIssue[] {
  const pointer = pointerTo(pointerPrefix, name);
  const definition = Object.hasOwn(schema.parameters, name) ? schema.parameters[name] : undefined;
  return definition === undefined
    ? [{ code: 'UNKNOWN_PARAMETER', pointer, parameter: name }]
    : validatePolicy(name, definition, policy, pointer);
}

function isPolicies(value: unknown): value is Policies {
  return typeof value === 'object' && value !== null;
}
