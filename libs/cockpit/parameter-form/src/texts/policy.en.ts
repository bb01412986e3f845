/** What policies say, on the rows. */
export const policyEn = {
  edit: (label: string, policy: string) => `Policy on ${label}: ${policy}. Change`,
  add: (label: string) => `Policy on ${label}: none. Set one`,
  none: 'none',
  force: 'forced',
  forbid: 'forbidden',
  atLeast: (limit: string) => `at least ${limit}`,
  atMost: (limit: string) => `at most ${limit}`,
  oneOf: (values: string) => `one of ${values}`,
  reject: 'requests beyond it are rejected',
  own: (rules: string) => `Policy set here: ${rules}.`,
  ownChanged: (from: string, to: string) => `Policy set here: ${from} → ${to}.`,
  inherited: (rung: string, rules: string) => `Policy of ${rung}: ${rules}.`,
  rungs: {
    runtime_override: 'the whole runtime',
    model_override: 'the model itself',
    profile_override: 'the profile',
  },
  rungBy: (rung: string, who: string) => `${rung} (last changed by ${who})`,
  forbiddenHere: 'Forbidden by the policy set here: neither profiles nor requests can set it.',
  forbidden: (rung: string) => `Locked: a policy of ${rung} forbids setting it.`,
  forced: (value: string, rung: string) => `Locked: a policy of ${rung} forces ${value}.`,
};

export type PolicyTexts = typeof policyEn;
