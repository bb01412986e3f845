/** What changed although nobody edited it, and what no longer fits. */
export const driftEn = {
  title: 'Your overrides stand; beneath them this has moved:',
  titleUnused: (names: string) => `Beneath your overrides this has moved; no longer in effect: ${names}.`,
  titlePlain: 'Beneath this model something has moved:',
  since: (when: string) => `since ${when}`,
  version: (from: string, to: string) => `runtime ${from} → ${to}`,
  digest: 'the model’s files have changed',
  more: (count: string) => `and ${count} more`,
  parameter: (label: string, moves: string) => `${label}: ${moves}`,
  seen: 'Seen',
  seenHint: 'Takes the mark off this model, for everybody',
  straysTitle: 'Overrides whose parameter is gone',
  straysIntro: 'They are stored, but this model no longer has the parameter, so no service gets them.',
  policyOf: (name: string) => `${name}, policy`,
  rulesNothing: 'It rules nothing as long as the parameter is gone.',
  removed: (name: string) => `${name} will be removed with Apply.`,
  remove: 'Remove',
  keep: 'Keep after all',
  ofName: (action: string, name: string) => `${action}: ${name}`,
};

export type DriftTexts = typeof driftEn;
