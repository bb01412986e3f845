import type { PluralForms } from '@kamerton/parameter-schema';

const overrides: PluralForms = { one: 'override', other: 'overrides' };

export const profilesEn = {
  profiles: 'Profiles',
  own: 'The model’s own',
  overrides,
  create: 'New profile',
  copy: 'Copy',
  rename: 'Rename',
  remove: 'Delete',
  created: (profile: string) => `Profile “${profile}” is there. Services get it by naming it.`,
  renamed: (profile: string) => `The profile is called “${profile}” now.`,
  removed: (profile: string) => `Profile “${profile}” is deleted. Services that name it get the model’s own settings.`,
  missing: (profile: string) => `There is no profile “${profile}”.`,
  fallback: 'Services that name it get the model’s own settings until somebody creates it.',
  toOwn: 'The model’s own settings',
  createNamed: 'Create it',
};

export type ProfileTexts = typeof profilesEn;
