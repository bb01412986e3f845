import type { ConflictTexts } from './conflict-texts.js';

export const englishConflicts: ConflictTexts = {
  because: {
    force: 'another value is forced on a lower rung',
    forbid: 'a policy forbids setting this parameter',
    min: 'a policy sets a higher minimum',
    max: 'a policy sets a lower maximum',
    enum: 'a policy allows other values only',
    schema: 'the model does not accept values that far',
  },
  value: {
    clamped: ({ value, to }) => `the value ${value} becomes ${to}`,
    removed: ({ value }) => `the value ${value} is removed`,
    overruled: ({ value, to }) =>
      to === null
        ? `the value ${value} stays where it is, but requests do not get it here`
        : `the value ${value} stays where it is, but requests get ${to} here`,
  },
  policy: {
    narrowed: 'the rules that cannot hold beside it are changed',
    removed: 'the policy is removed, for nothing of it can hold beside it',
    overruled: 'the policy stays where it is, but does not hold here',
  },
};
