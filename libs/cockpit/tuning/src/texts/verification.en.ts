import type { PluralForms } from '@kamerton/parameter-schema';

const parameters: PluralForms = { one: 'parameter', other: 'parameters' };
const requests: PluralForms = { one: 'request', other: 'requests' };
const tokens: PluralForms = { one: 'token', other: 'tokens' };
const minutes: PluralForms = { one: 'minute', other: 'minutes' };
const seconds: PluralForms = { one: 'second', other: 'seconds' };
const verdicts: PluralForms = { one: 'finding no longer counts', other: 'findings no longer count' };

export const verificationEn = {
  title: 'Check on the live runtime',
  neverChecked: 'Never checked on the live runtime.',
  nothingFound: 'Nothing has been shown on the live runtime yet.',
  nothingCounts: 'Checked before, but none of the findings counts any more.',
  checked: (counts: string, when: string) => `Checked on the live runtime ${when}: ${counts}.`,
  start: 'Check on the live runtime',
  again: 'Check again',
  explain:
    'Kamerton sends the running model small requests, one at a time, and compares the answers with what the parameter should do. Nothing is changed, but the runtime is busy meanwhile.',
  asking: 'Asking what a check would take …',
  plan: (count: string, most: string) => `This checks ${count} with at most ${most}.`,
  nothingToCheck: 'There is nothing here that could be checked.',
  and: (all: string, last: string) => `${all} and ${last}`,
  parameters,
  requests,
  tokens,
  minutes,
  seconds,
  load: (names: string) => `Also ${names}: the runtime reloads the model, for everybody who uses it.`,
  loadPlain: 'Also what makes the runtime reload the model, for everybody who uses it.',
  costs: 'Each request costs money on this runtime. I accept that.',
  go: 'Start the check',
  starting: 'Starting …',
  notNow: 'Not now',
  preparing: 'Getting ready …',
  testing: (parameter: string) => `Checking ${parameter}`,
  progress: (done: string, total: string) => `${done} of ${total}`,
  progressName: 'Progress of the check',
  startedBy: (who: string, when: string) => `started by ${who}, ${when}`,
  cancel: 'Cancel the check',
  cancelling: 'Cancelling …',
  unreadable: 'How far it is cannot be read at the moment.',
  failed: 'The last check failed:',
  cancelled: 'The last check was cancelled; what it had found by then counts.',
  findings: 'What was found',
  verdicts,
  lapsedVersion: (from: string, to: string) => `runtime ${from} → ${to}`,
  lapsedModel: 'the model or its engine is no longer the one that was checked',
  lapsed: (what: string, why: string) => `${what}: ${why}.`,
};

export type VerificationTexts = typeof verificationEn;
