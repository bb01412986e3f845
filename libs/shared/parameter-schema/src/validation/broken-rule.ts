import type { EnumValue, ParameterDefinition, ParameterValue } from '../definition.js';
import type { AtMostRule, CrossParameterRule } from '../schema.js';
import { positionOf } from './position.js';

/** One of the two parameters of a rule. */
export interface RuleSide {
  /** `undefined`: unset. */
  readonly value: ParameterValue | undefined;
  readonly definition: ParameterDefinition | undefined;
  /** `false`: unset, or what the runtime does by itself. */
  readonly sent: boolean;
}

/** The parameter that a rule names beside its own. */
export function otherParameter(rule: CrossParameterRule): string {
  switch (rule.kind) {
    case 'at_most':
      return rule.limit_parameter;
    case 'requires':
      return rule.when_parameter;
    case 'excludes':
      return rule.other_parameter;
    case 'needs':
      return rule.needed_parameter;
  }
}

/** `own`: the rule's own parameter; `other`: the one that it names beside it. */
export function isBroken(rule: CrossParameterRule, own: RuleSide, other: RuleSide): boolean {
  switch (rule.kind) {
    case 'at_most':
      return exceeds(rule, own, other);
    case 'requires':
      return own.value !== undefined && other.value === rule.when_equals && own.value !== rule.must_equal;
    case 'excludes':
      return own.sent && other.sent && isAmong(rule.when_one_of, other.value);
    case 'needs':
      if (!own.sent || (rule.when_equals !== undefined && own.value !== rule.when_equals)) return false;
      return !other.sent || !isAmong(rule.needed_one_of, other.value);
  }
}

/** No list: any value is. */
function isAmong(values: readonly EnumValue[] | undefined, value: ParameterValue | undefined): boolean {
  return values === undefined || values.some((each) => each === value);
}

function exceeds({ exclusive }: AtMostRule, own: RuleSide, other: RuleSide): boolean {
  if (typeof own.value !== 'number' || typeof other.value !== 'number') return false;
  const value = position(own, own.value);
  const limit = position(other, other.value);
  return value > limit || (exclusive === true && value === limit && limit !== Infinity);
}

function position({ definition }: RuleSide, value: number): number {
  return definition === undefined ? value : positionOf(definition, value);
}
