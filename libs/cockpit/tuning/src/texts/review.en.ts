import type { PluralForms } from '@kamerton/parameter-schema';

const conflicts: PluralForms = { one: 'contradiction', other: 'contradictions' };
const values: PluralForms = { one: 'value of requests changes', other: 'values of requests change' };
const targets: PluralForms = { one: 'model or profile', other: 'models and profiles' };
const lost: PluralForms = { one: 'override is lost', other: 'overrides are lost' };
const services: PluralForms = { one: 'service follows', other: 'services follow' };

export const reviewEn = {
  review: 'Review',
  reviewHint: 'See what the changes would do before they do it',
  counts: { conflicts, values, targets, lost, services },
  noRequest: 'no request gets anything else',
  reloads: 'the model is loaded anew',
  title: (name: string) => `What the changes to ${name} would do`,
  allOf: (runtime: string) => `all models of ${runtime}`,
  profileOf: (model: string, profile: string) => `${model} · ${profile}`,
  conflictsTitle: 'They contradict what stands elsewhere:',
  conflictsNext: 'Apply settles this as it is written here, all in one step; going back changes nothing.',
  back: 'Go back',
  apply: 'Apply',
  applyAndSettle: 'Apply and settle these',
};

export type ReviewTexts = typeof reviewEn;
