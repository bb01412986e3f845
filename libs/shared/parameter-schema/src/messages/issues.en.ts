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
  if (rule.kind === 'at_most') {
    return fromOtherSide
      ? `must not be less than ${rule.parameter}${parenthesised(limit)}`
      : `must not be more than ${rule.limit_parameter}${parenthesised(limit)}`;
  }
  return fromOtherSide
    ? `may be ${rule.when_equals} only while ${rule.parameter} is ${rule.must_equal}`
    : `must be ${rule.must_equal} while ${rule.when_parameter} is ${rule.when_equals}`;
}

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
