import type { IssueCode, IssueLimit, ParameterIssue } from '@kamerton/parameter-schema';

/** How near a value was to being right, nearest first: out of range says more than of the wrong type. */
const nearness: readonly IssueCode[] = [
  'ABOVE_MAX',
  'BELOW_MIN',
  'TOO_MANY_ITEMS',
  'TOO_LONG',
  'PATTERN_MISMATCH',
  'EMPTY_ITEM',
  'INVALID_TEXT',
  'NOT_IN_ENUM',
  'NOT_INTEGER',
  'NOT_FINITE',
  'WRONG_TYPE',
];

/** Of the issues that several runtimes take with one value: the one that the most lenient of them takes, with its limit. */
export const nearestIssue = (issues: readonly ParameterIssue[]): ParameterIssue | undefined => {
  const code = nearness.find((candidate) => issues.some((issue) => issue.code === candidate));
  const alike = issues.filter((issue) => issue.code === code);
  switch (code) {
    case undefined:
      return issues[0];
    case 'BELOW_MIN':
      return alike.toSorted(lowestFirst)[0];
    case 'NOT_IN_ENUM':
      return alike[0] && { ...alike[0], limit: [...new Set(alike.flatMap(({ limit }) => allowed(limit)))] };
    default:
      return alike.toSorted(highestFirst)[0];
  }
};

/** Of two limits alike, the one comes first that is itself allowed. */
const lowestFirst = (left: ParameterIssue, right: ParameterIssue): number =>
  numberOf(left.limit) - numberOf(right.limit) || byAllowance(left, right);

const highestFirst = (left: ParameterIssue, right: ParameterIssue): number =>
  numberOf(right.limit) - numberOf(left.limit) || byAllowance(left, right);

const byAllowance = (left: ParameterIssue, right: ParameterIssue): number =>
  Number(left.exclusive ?? false) - Number(right.exclusive ?? false);

const numberOf = (limit: IssueLimit | undefined): number => (typeof limit === 'number' ? limit : 0);

const allowed = (limit: IssueLimit | undefined): readonly (string | number | boolean)[] =>
  limit === undefined ? [] : [limit].flat();
