import type { NeedsRule } from '../schema.js';
import { plural } from './plural.js';
import type { IssueTexts, RuleFacts } from './issue-texts.js';

const wantedTypes = new Map([
  ['float', 'a number'],
  ['int', 'a whole number'],
  ['bool', 'true or false'],
  ['string', 'text'],
  ['list', 'a list'],
  ['object', 'a JSON object'],
]);

const wrongType = (wanted: string): string => `must be ${wantedTypes.get(wanted) ?? wanted}`;

const parenthesised = (text: string): string => (text === '' ? '' : ` (${text})`);

function crossParameter({ rule, fromOtherSide, limit }: RuleFacts): string {
  const { parameter } = rule;
  const value = parenthesised(limit);
  switch (rule.kind) {
    case 'at_most':
      if (rule.exclusive === true)
        return fromOtherSide
          ? `must be more than ${parameter}${value}`
          : `must be less than ${rule.limit_parameter}${value}`;
      return fromOtherSide
        ? `must not be less than ${parameter}${value}`
        : `must not be more than ${rule.limit_parameter}${value}`;
    case 'requires':
      return fromOtherSide
        ? `may be ${rule.when_equals} only while ${parameter} is ${rule.must_equal}`
        : `must be ${rule.must_equal} while ${rule.when_parameter} is ${rule.when_equals}`;
    case 'excludes':
      if (rule.when_one_of !== undefined)
        return fromOtherSide
          ? `must not be ${rule.when_one_of.join(' or ')} while ${parameter} is set`
          : `must not be set while ${rule.other_parameter} is ${rule.when_one_of.join(' or ')}`;
      return `must not be set together with ${fromOtherSide ? parameter : rule.other_parameter}${value}`;
    case 'needs':
      return fromOtherSide
        ? `must be ${setTo(rule)} while ${parameter} is ${rule.when_equals ?? 'set'}`
        : `may be ${rule.when_equals ?? 'set'} only while ${rule.needed_parameter} is ${setTo(rule)}`;
  }
}

const setTo = ({ needed_one_of: needed }: NeedsRule): string =>
  needed === undefined ? 'set' : `set to ${needed.join(' or ')}`;

export const englishIssues: IssueTexts = {
  issues: {
    UNKNOWN_PARAMETER: () => 'this model has no such parameter',
    WRONG_TYPE: ({ limit }) => wrongType(limit),
    NOT_INTEGER: () => 'must be a whole number',
    NOT_FINITE: () => 'must be a finite number',
    BELOW_MIN: ({ issue, limit }) =>
      issue.exclusive === true ? `must be more than ${limit}` : `must be at least ${limit}`,
    ABOVE_MAX: ({ issue, limit }) =>
      issue.exclusive === true ? `must be less than ${limit}` : `must be at most ${limit}`,
    NOT_IN_ENUM: ({ limit }) => `must be one of: ${limit}`,
    TOO_LONG: ({ limit, count }) =>
      `must have at most ${limit} ${plural(count, 'en', { one: 'character', other: 'characters' })}`,
    EMPTY_ITEM: () => 'must not be empty',
    PATTERN_MISMATCH: ({ limit }) => `must match the pattern “${limit}”`,
    INVALID_TEXT: () => 'contains a character that cannot be stored (U+0000 or half of a surrogate pair)',
    TOO_MANY_ITEMS: ({ limit, count }) =>
      `must have at most ${limit} ${plural(count, 'en', { one: 'item', other: 'items' })}`,
    FORBIDDEN: ({ limit }) => `a policy forbids setting this parameter${parenthesised(limit)}`,
    CROSS_PARAMETER: ({ limit }) => `does not go together with another parameter${parenthesised(limit)}`,
    UNKNOWN_POLICY_RULE: ({ place, limit }) =>
      `a policy on this parameter cannot have the rule “${place}”; allowed rules: ${limit}`,
    POLICY_CONTRADICTION: ({ limit }) =>
      `the policy contradicts itself or the value that it applies to${parenthesised(limit)}`,
    FORCE_WITHOUT_VALUE: () => 'the rule “force” needs a value in the same override set',
  },
  forced: 'a lower rung forces its own value',
  crossParameter,
  wrongType,
  item: (position) => `item ${position}`,
};
