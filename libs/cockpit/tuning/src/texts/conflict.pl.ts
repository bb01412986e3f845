import type { ConflictTexts } from './conflict.en';

export const conflictPl: ConflictTexts = {
  title: (version) => `W międzyczasie ktoś inny zastosował wersję ${version}.`,
  kept: 'Niczego nie nadpisano, a Twoje zmiany nadal tu są.',
  compare: 'Wczytaj i porównaj',
  comparedTitle: (version, who) => `Wersja ${version} (${who}) jest wczytana pod Twoimi zmianami.`,
  comparedNext: '„Zastosuj” zadziała teraz na niej.',
  nothingDiffers: 'Nie zmieniła żadnego z poniższych parametrów.',
  parameter: 'Parametr',
  before: 'Przedtem',
  theirs: 'Ich',
  mine: 'Twoje',
  unchanged: 'bez zmian',
  policyOf: (label) => `${label}, polityka`,
  takeTheirs: 'Weź ich wartość',
  takeTheirsOf: (label) => `Weź ich wartość: ${label}`,
  dismiss: 'Gotowe',
  somebody: 'ktoś',
  inherit: 'dziedzicz',
};
