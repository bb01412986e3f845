import type { PluralForms } from '@kamerton/parameter-schema';

const instances: PluralForms = { one: 'instance', other: 'instances' };
const targets: PluralForms = { one: 'more model or profile', other: 'more models and profiles' };

export const changesEn = {
  unset: 'inherit',
  policyOf: (label: string) => `${label}, policy`,
  nothing: 'Nothing changes.',
  stored: 'What is stored',
  requests: 'What requests get',
  noRequest: 'No request gets anything else than before.',
  more: (count: string) => `and ${count}`,
  targets,
  profileOf: (model: string, profile: string) => `${model} · profile ${profile}`,
  lost: {
    clamped: (label: string, value: string, to: string) => `${label}: ${value} is stored, requests get ${to}`,
    dropped: (label: string, value: string) => `${label}: ${value} is stored, no request gets it`,
  },
  lostBecause: { FORCED: 'another value is forced', FORBIDDEN: 'a policy forbids it' },
  reloads: (labels: string) => `The model is loaded anew with the next request: ${labels}.`,
  before: 'as before',
  services: (names: string) => `Services that follow: ${names}`,
  service: (name: string, count: string) => `${name} (${count})`,
  instances,
  noService: 'No service is known to follow it.',
  conflictsTitle: 'This contradicts what stands elsewhere:',
  narrowed: (to: string) => `It becomes: ${to}.`,
  resolve: 'Settle the contradictions like this',
  resolveRefused: 'Fit or leave out what is refused, and show how',
  resolved: 'Settled on the way',
  alsoChanged: 'Changed elsewhere as well',
  setOf: { runtime: (runtime: string) => `${runtime}: all models`, model: (model: string) => model },
  previewing: 'Looking at what would happen …',
  alreadySo: 'Everything is like that already: there is nothing to apply.',
  applying: 'Applying …',
  reason: 'Why? (goes to the audit log)',
  cancel: 'Cancel',
};

export type ChangesTexts = typeof changesEn;
