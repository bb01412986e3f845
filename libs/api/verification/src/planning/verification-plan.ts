import type { VerificationRequestBody } from '@kamerton/contract';
import type { GenerationSchema, ParameterIssue } from '@kamerton/parameter-schema';

export interface VerificationPlan {
  /** Canonical names, in the order of the schema. */
  readonly parameters: readonly string[];
  /** Wanted, but probing them makes the runtime load the model anew, which the request does not allow. */
  readonly leftOut: readonly string[];
  readonly loadParameters: boolean;
}

export type PlanResult = { readonly plan: VerificationPlan } | { readonly issues: readonly ParameterIssue[] };

/** What a request means to probe of a model, or which of its names the model does not have. */
export function verificationPlan(
  { parameters: known }: GenerationSchema,
  { parameters: wanted, load_parameters: loadParameters = false }: VerificationRequestBody,
): PlanResult {
  const issues = (wanted ?? []).flatMap((parameter, index): ParameterIssue[] =>
    Object.hasOwn(known, parameter) ? [] : [{ code: 'UNKNOWN_PARAMETER', pointer: `/parameters/${index}`, parameter }],
  );
  if (issues.length > 0) return { issues };
  const meant = Object.entries(known).filter(([name]) => wanted?.includes(name) ?? true);
  const allowed = meant.filter(([, { scope }]) => loadParameters || scope !== 'load').map(([name]) => name);
  const leftOut = meant.map(([name]) => name).filter((name) => !allowed.includes(name));
  return { plan: { parameters: allowed, leftOut, loadParameters } };
}
