import type { ModelTexts } from './model.en';

export const modelPl: ModelTexts = {
  title: 'Strojenie modelu',
  loading: 'Wczytywanie parametrów …',
  context: (tokens) => `kontekst ${tokens}`,
  loaded: 'załadowany',
  notLoaded: 'niezaładowany',
  demo: 'środowisko demo',
  schemaLive: 'schemat aktualny',
  schemaStale: 'wcześniejszy schemat',
  version: (version) => `wersja ${version}`,
  untouched: 'nigdy nie zmieniano',
  by: (user, when) => `${user}, ${when}`,
  noSchema: 'Tego modelu nie można teraz stroić',
  nothingToTune: 'Ten model nie ma nic do strojenia',
  noSchemaKept:
    'Wcześniejsze ustawienia są zachowane, ale nie można ich zmienić, dopóki modelu nie da się ponownie odczytać:',
  askAgain: 'Zapytaj środowisko ponownie',
  asking: 'Odpytywanie środowiska …',
  staleTitle: 'Widać ostatni znany schemat',
  omissions: (count) => `Tego nie da się tu stroić (${count})`,
  omissionsIntro: 'Środowisko zna te nazwy, ale ten model na tym silniku ich nie uwzględnia.',
  readAgainFailed: 'Nie udało się odczytać ponownie; widoczne dane mogą być nieaktualne.',
  retry: 'Spróbuj ponownie',
  toList: 'Wróć do modeli',
};
