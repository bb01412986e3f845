import type { ConfigPatchBody, ConfigReplaceBody } from '@kamerton/contract';
import {
  applyOverridePatch,
  checkOwnValues,
  validatePatch,
  validatePolicies,
  validatePolicyPatch,
  validateValues,
  type OverrideContent,
} from '@kamerton/parameter-schema';
import type { OverrideWrite } from './planned-write.js';

/** As it is kept: nothing but white space is no reason. */
export const reasonOf = (reason: string | undefined): string | null => reason?.trim() || null;

/** Absent keeps, `null` removes, a value sets. */
export const patchWrite = ({ params = {}, policies = {}, reason }: ConfigPatchBody): OverrideWrite => ({
  action: 'patch',
  reason: reasonOf(reason),
  plan: (schema, current) => {
    const issues = [
      ...validatePatch(schema, params, current.params),
      ...validatePolicyPatch(schema, policies, current.policies),
    ];
    if (issues.length > 0) return { issues, next: current };
    const next = applyOverridePatch(current, { params, policies });
    const touched = [...new Set([...Object.keys(params), ...Object.keys(policies)])];
    return { issues: checkOwnValues(schema, next.policies, next.params, touched), next };
  },
});

export const replaceWrite = ({ params, policies = {}, reason }: ConfigReplaceBody): OverrideWrite => ({
  action: 'replace',
  reason: reasonOf(reason),
  plan: (schema) => planWhole(schema, { params, policies }),
});

export const clearWrite = (): OverrideWrite => ({
  action: 'clear',
  reason: null,
  plan: () => ({ issues: [], next: { params: {}, policies: {} } }),
});

/** @param content what the revision held */
export const restoreWrite = (content: OverrideContent, version: number, reason?: string): OverrideWrite => ({
  action: 'restore',
  reason: reasonOf(reason) ?? `version ${version}`,
  bringsBack: true,
  plan: (schema) => planWhole(schema, content),
});

/** Judges a whole set, whatever was there before. */
export const planWhole: (...arguments_: Parameters<OverrideWrite['plan']>) => ReturnType<OverrideWrite['plan']> = (
  schema,
  { params, policies },
) => ({
  issues: [...validateValues(schema, params), ...validatePolicies(schema, policies, params)],
  next: applyOverridePatch({ params: {}, policies: {} }, { params, policies }),
});
