import type { ParameterType } from '../definition.js';
import type { Policy } from '../policy.js';

export type PolicyRule = keyof Policy;

const always = ['force', 'forbid', 'on_violation'] as const;
const narrowable = [...always, 'enum'] as const;
const bounded = [...narrowable, 'min', 'max'] as const;

/** Which rules make sense for which type: bounds need an order, and a list has no single value to choose from. */
export const policyRules: Readonly<Record<ParameterType, readonly PolicyRule[]>> = {
  float: bounded,
  int: bounded,
  bool: narrowable,
  enum: narrowable,
  string: narrowable,
  list: always,
};

/** Most values that an `enum` rule may name. */
export const maxPolicyEnumLength = 100;
