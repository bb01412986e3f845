import type { ParameterDefinition, ParameterValue } from '../definition.js';
import { equalValues } from '../overrides/equal-values.js';
import { violationOf } from '../policies/apply-policy.js';
import type { Policy } from '../policy.js';
import {
  inTurn,
  unchanged,
  usableValue,
  withoutRules,
  withPolicy,
  withValue,
  type OwnPart,
  type SettledPart,
} from './own-part.js';

/** Beneath a value is forced. Another value cannot take effect, nor can a rule that forbids or excludes the forced one. */
export const yieldToForce = (definition: ParameterDefinition, part: OwnPart, forced: ParameterValue): SettledPart =>
  inTurn(
    part,
    (own) => yieldValue(definition, own, forced),
    (own) =>
      yieldRules(
        own,
        own.policy === undefined ? [] : [...pointless(own), ...excluding(definition, own.policy, forced)],
      ),
  );

/** What is left of `yieldToForce` where the part is being written: its rules then take effect over the forced value. */
export const overrideForce = (definition: ParameterDefinition, part: OwnPart, forced: ParameterValue): SettledPart =>
  inTurn(
    part,
    (own) => yieldValue(definition, own, forced),
    (own) => yieldRules(own, pointless(own)),
  );

function yieldValue(definition: ParameterDefinition, own: OwnPart, forced: ParameterValue): SettledPart {
  const value = usableValue(definition, own);
  return value === undefined || equalValues(value, forced) ? unchanged(own) : withValue(own, 'force', undefined);
}

function yieldRules(own: OwnPart, rules: readonly (keyof Policy)[]): SettledPart {
  return own.policy === undefined || rules.length === 0
    ? unchanged(own)
    : withPolicy(own, 'force', withoutRules(own.policy, rules));
}

/** A `force` without a value. */
const pointless = ({ value, policy }: OwnPart): readonly (keyof Policy)[] =>
  value === undefined && policy?.force === true ? ['force'] : [];

/** The rules by which a policy keeps the value out, each by itself. */
function excluding(definition: ParameterDefinition, policy: Policy, value: ParameterValue): readonly (keyof Policy)[] {
  const rules = (['min', 'max', 'enum'] as const).filter(
    (rule) =>
      policy[rule] !== undefined &&
      violationOf(definition, { [rule]: policy[rule], on_violation: 'clamp' }, value) !== undefined,
  );
  return policy.forbid === true ? ['forbid', ...rules] : rules;
}
