import type { ProfileDialogTexts } from './profile-dialog.en';

export const profileDialogPl: ProfileDialogTexts = {
  newTitle: 'Nowy profil',
  renameTitle: (profile) => `Inna nazwa dla „${profile}”`,
  name: 'Nazwa',
  pattern: 'Litery, cyfry, „.”, „_” i „-”; najwyżej 64, na początku litera lub cyfra.',
  taken: (profile) => `Profil „${profile}” już istnieje.`,
  from: 'Na początku',
  empty: 'pusty: wszystko tak, jak ma model',
  ownCopy: 'kopia własnych ustawień modelu',
  copyOf: (profile) => `kopia profilu „${profile}”`,
  newHint: 'Profil stoi nad własnymi ustawieniami modelu: czego nie rusza, to nadal stamtąd pochodzi.',
  renameHint:
    'Usługi będą pytać o starą nazwę, póki ktoś im nie poda nowej; do tego czasu dostają własne ustawienia modelu.',
  create: 'Utwórz',
  rename: 'Zmień nazwę',
  cancel: 'Anuluj',
  removeTitle: (profile) => `Usunąć profil „${profile}”?`,
  removeBody:
    'Usługi, które go podają, dostaną własne ustawienia modelu. Historia zostaje i każdą wersję można przywrócić.',
  askingServices: 'Sprawdzanie, które usługi go podają …',
  servicesUnknown: 'Nie udało się odczytać, które usługi go podają.',
  noService: 'Nie wiadomo o żadnej usłudze, która go podaje.',
  services: (names) => `Te usługi go podają: ${names}.`,
  remove: 'Usuń',
  keep: 'Zostaw',
};
