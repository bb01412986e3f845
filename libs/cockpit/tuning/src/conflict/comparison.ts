import type { FormModel } from '@kamerton/cockpit-parameter-form';
import type { ConfigBody } from '@kamerton/contract';
import { type ParameterValue, diffOverrides } from '@kamerton/parameter-schema';

/** What somebody else did to the override set while it was being changed here. */
export interface Comparison {
  readonly version: number;
  readonly user: string | null;
  readonly rows: readonly ComparedParameter[];
}

/** `null`: the set has no value of its own there. */
export interface ComparedParameter {
  readonly name: string;
  readonly before: ParameterValue | null;
  readonly theirs: ParameterValue | null;
}

export const compareConfigs = (before: ConfigBody, after: ConfigBody): Comparison => {
  const { params } = diffOverrides(
    { params: before.overrides, policies: {} },
    { params: after.overrides, policies: {} },
  );
  return {
    version: after.version,
    user: after.updated_by,
    rows: Object.entries(params).map(([name, { from, to }]) => ({ name, before: from, theirs: to })),
  };
};

/** Takes the other person's value for one parameter: what was changed here is let go. */
export const takeTheirs = (form: FormModel, name: string): void => form.field(name)?.discard();
