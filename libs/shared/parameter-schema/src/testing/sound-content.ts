import fc from 'fast-check';
import type { EnumValue, ParameterDefinition, ParameterValue, ParameterValues } from '../definition.js';
import type { OverrideContent } from '../overrides/override-content.js';
import { validatePolicies } from '../policies/validate-policies.js';
import type { Policies, Policy } from '../policy.js';
import { validateValue } from '../validation/validate-value.js';
import { definitions } from './arbitraries.js';

/** Few enough that values, bounds and lists of several sets meet and miss each other often. */
const candidates: readonly ParameterValue[] = [
  ...[-3, -1, 0, 1, 2, 3, 4, 6, 8, 0.5, 1.5, 2.5],
  ...[true, false, '', 'a', 'ab'],
  ...[[], ['a'], ['a', 'b'], [0], [1, 2]],
];

const isEnumValue = (value: ParameterValue): value is EnumValue => typeof value !== 'object';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const oneOf = <Value>(all: readonly Value[]) =>
  all.length === 0 ? fc.constant(undefined) : maybe(fc.constantFrom(...all));

/** What an override set may hold of the parameter `x`: value and policy, sound by the schema and in themselves. */
export const soundContents = (definition: ParameterDefinition): fc.Arbitrary<OverrideContent> => {
  const fitting = candidates.filter((value) => validateValue('x', definition, value).length === 0);
  const listed = fitting.filter(isEnumValue);
  return fc
    .record({
      value: oneOf(fitting),
      forbid: maybe(fc.constant(true as const)),
      force: maybe(fc.constant(true as const)),
      min: oneOf(fitting.filter(isNumber)),
      max: oneOf(fitting.filter(isNumber)),
      enum:
        listed.length === 0
          ? fc.constant(undefined)
          : maybe(fc.uniqueArray(fc.constantFrom(...listed), { minLength: 1, maxLength: 3 })),
      on_violation: maybe(fc.constantFrom('clamp' as const, 'reject' as const)),
      rank: fc.shuffledSubarray([...rules]),
    })
    .map(({ value, rank, ...policy }) => {
      const params: ParameterValues = value === undefined ? {} : { x: value };
      const kept = rank.reduce<Policy>((sound, rule) => {
        const more = { ...sound, [rule]: policy[rule] };
        const fits =
          policy[rule] !== undefined && validatePolicies(schemaOf(definition), { x: more }, params).length === 0;
        return fits ? more : sound;
      }, {});
      const policies: Policies = Object.keys(kept).length === 0 ? {} : { x: kept };
      return { params, policies };
    });
};

const rules = ['forbid', 'force', 'min', 'max', 'enum', 'on_violation'] as const satisfies (keyof Policy)[];

const schemaOf = (definition: ParameterDefinition) => ({ parameters: { x: definition }, rules: [] });

export interface SoundSets {
  readonly definition: ParameterDefinition;
  readonly wide: OverrideContent;
  readonly model: OverrideContent;
  readonly profile: OverrideContent;
  /** What takes the place of one of them. */
  readonly other: OverrideContent;
}

/** A definition of any type, and sets on each rung that are sound by it. */
export const soundSets: fc.Arbitrary<SoundSets> = definitions.chain((definition) => {
  const content = soundContents(definition);
  return fc.record({
    definition: fc.constant(definition),
    wide: content,
    model: content,
    profile: content,
    other: content,
  });
});
