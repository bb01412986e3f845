import type { ProfileTexts } from './profiles.en';

export const profilesPl: ProfileTexts = {
  profiles: 'Profile',
  own: 'Własne modelu',
  overrides: { one: 'nadpisanie', few: 'nadpisania', many: 'nadpisań', other: 'nadpisania' },
  create: 'Nowy profil',
  copy: 'Kopiuj',
  rename: 'Zmień nazwę',
  remove: 'Usuń',
  created: (profile) => `Profil „${profile}” już jest. Usługi dostają go, podając jego nazwę.`,
  renamed: (profile) => `Profil nazywa się teraz „${profile}”.`,
  removed: (profile) => `Profil „${profile}” usunięto. Usługi, które go podają, dostają własne ustawienia modelu.`,
  missing: (profile) => `Nie ma profilu „${profile}”.`,
  fallback: 'Usługi, które go podają, dostają własne ustawienia modelu, dopóki ktoś go nie utworzy.',
  toOwn: 'Własne ustawienia modelu',
  createNamed: 'Utwórz go',
};
