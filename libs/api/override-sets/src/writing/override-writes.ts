import type { ConfigPatchBody, ConfigReplaceBody } from '@kamerton/contract';
import {
  applyOverridePatch,
  checkOwnValues,
  narrowPolicies,
  validatePatch,
  validatePolicyPatch,
  validatePolicyRules,
  validateValues,
  type OverrideContent,
  type OverridePatch,
} from '@kamerton/parameter-schema';
import type { OverrideWrite, PlanContent } from './planned-write.js';

/** As it is kept: nothing but white space is no reason. */
export const reasonOf = (reason: string | undefined): string | null => reason?.trim() || null;

/** Absent keeps, `null` removes, a value sets. */
export const patchWrite = ({ params = {}, policies = {}, reason }: ConfigPatchBody): OverrideWrite => ({
  action: 'patch',
  reason: reasonOf(reason),
  plan: planPatch({ params, policies }),
  narrowed: (schema, rung) => {
    const { policies: within, conflicts } = narrowPolicies(schema, rung, policies);
    return { plan: planPatch({ params, policies: within }), conflicts };
  },
});

const planPatch =
  ({ params, policies }: Required<OverridePatch>): PlanContent =>
  (schema, current) => {
    const issues = [
      ...validatePatch(schema, params, current.params),
      ...validatePolicyPatch(schema, policies, current.policies),
    ];
    if (issues.length > 0) return { issues, next: current };
    const next = applyOverridePatch(current, { params, policies });
    const touched = [...new Set([...Object.keys(params), ...Object.keys(policies)])];
    return { issues: [], discords: checkOwnValues(schema, next.policies, next.params, touched), next };
  };

export const replaceWrite = ({ params, policies = {}, reason }: ConfigReplaceBody): OverrideWrite => ({
  action: 'replace',
  reason: reasonOf(reason),
  ...wholeSet({ params, policies }),
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
  ...wholeSet(content),
});

/** A write that leaves this and nothing else. */
export const wholeSet = ({ params, policies }: OverrideContent): Pick<OverrideWrite, 'plan' | 'narrowed'> => ({
  plan: (schema) => planWhole(schema, { params, policies }),
  narrowed: (schema, rung) => {
    const { policies: within, conflicts } = narrowPolicies(schema, rung, policies);
    return { plan: () => planWhole(schema, { params, policies: within }), conflicts };
  },
});

/** Judges a whole set, whatever was there before. */
export const planWhole: PlanContent = (schema, { params, policies }) => {
  const policyIssues = validatePolicyRules(schema, policies);
  return {
    issues: [...validateValues(schema, params), ...policyIssues],
    discords: policyIssues.length === 0 ? checkOwnValues(schema, policies, params) : [],
    next: applyOverridePatch({ params: {}, policies: {} }, { params, policies }),
  };
};
