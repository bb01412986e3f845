import type { EnumValue } from './definition.js';

/** A rule on one parameter, standing on one rung of the ladder. Several parts may stand together where they make sense. */
export interface Policy {
  /** The rung's own override holds against every higher rung and against requests. */
  readonly force?: true;
  /** Nothing on rungs 3 to 6 may set the parameter. */
  readonly forbid?: true;
  readonly min?: number;
  readonly max?: number;
  /** The values that are left; the first one takes the place of a runtime default that is not among them. */
  readonly enum?: readonly EnumValue[];
  /** What happens to a request beyond the rule. Left out: `clamp`. Higher rungs' stored overrides are always clamped. */
  readonly on_violation?: 'clamp' | 'reject';
}

export type Policies = Readonly<Record<string, Policy>>;
