import type { FormModel } from '@kamerton/cockpit-parameter-form';
import type { ConfigBody } from '@kamerton/contract';
import { type ParameterValue, type Policy, diffOverrides } from '@kamerton/parameter-schema';

/** What somebody else did to the override set while it was being changed here. */
export interface Comparison {
  readonly version: number;
  readonly user: string | null;
  readonly rows: readonly (ComparedValue | ComparedPolicy)[];
}

/** `null`: the set has no value of its own there. */
export interface ComparedValue {
  readonly of: 'value';
  readonly name: string;
  readonly before: ParameterValue | null;
  readonly theirs: ParameterValue | null;
}

export interface ComparedPolicy {
  readonly of: 'policy';
  readonly name: string;
  readonly before: Policy | null;
  readonly theirs: Policy | null;
}

export const compareConfigs = (before: ConfigBody, after: ConfigBody): Comparison => {
  const { params, policies } = diffOverrides(
    { params: before.overrides, policies: before.policies },
    { params: after.overrides, policies: after.policies },
  );
  return {
    version: after.version,
    user: after.updated_by,
    rows: [
      ...Object.entries(params).map(
        ([name, { from, to }]) => ({ of: 'value', name, before: from, theirs: to }) as const,
      ),
      ...Object.entries(policies).map(
        ([name, { from, to }]) => ({ of: 'policy', name, before: from, theirs: to }) as const,
      ),
    ],
  };
};

/** Takes the other person's value or policy for one parameter: what was changed here is let go. */
export const takeTheirs = (
  form: FormModel,
  { of, name }: Pick<ComparedValue | ComparedPolicy, 'of' | 'name'>,
): void => {
  const field = form.field(name);
  if (of === 'value') field?.discardValue();
  else field?.policy.discard();
};
