import type { ParameterValue, ParameterValues } from '../definition.js';
import type { Policies, Policy } from '../policy.js';
import type { OverrideContent, OverridePatch } from './override-content.js';

/** Values after a merging write: absent keeps, `null` removes, a value sets. Nothing given in is changed. */
export function applyPatch(
  params: ParameterValues,
  patch: Readonly<Record<string, ParameterValue | null>> = {},
): ParameterValues {
  return merge(params, patch);
}

/** The same for policies. A policy without any rule is no policy, so `{}` removes like `null`. */
export function applyPolicyPatch(policies: Policies, patch: Readonly<Record<string, Policy | null>> = {}): Policies {
  const merged = merge(policies, patch);
  return Object.fromEntries(Object.entries(merged).filter(([, policy]) => Object.keys(policy).length > 0));
}

/** Both halves of an override set at once. */
export function applyOverridePatch(content: OverrideContent, patch: OverridePatch): OverrideContent {
  return {
    params: applyPatch(content.params, patch.params),
    policies: applyPolicyPatch(content.policies, patch.policies),
  };
}

/** Built from entries: an assignment to `__proto__` would change the prototype instead of adding a name. */
function merge<Value>(
  current: Readonly<Record<string, Value>>,
  patch: Readonly<Record<string, Value | null>>,
): Readonly<Record<string, Value>> {
  const merged = new Map<string, Value>(Object.entries(current));
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) {
      merged.delete(name);
    } else if (value !== undefined) {
      merged.set(name, value);
    }
  }
  return Object.fromEntries(merged);
}
