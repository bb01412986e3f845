import type { VerdictTexts } from './verdict.en';

export const verdictPl: VerdictTexts = {
  names: {
    honoured: 'uwzględniany',
    clamped: 'przycinany',
    ignored: 'ignorowany',
    rejected: 'odrzucany',
    replaced: 'podmieniany',
    unproven: 'niepotwierdzony',
  },
  counts: {
    honoured: (count) => `uwzględniane ${count}`,
    clamped: (count) => `przycinane ${count}`,
    ignored: (count) => `ignorowane ${count}`,
    rejected: (count) => `odrzucane ${count}`,
    replaced: (count) => `podmieniane ${count}`,
    unproven: (count) => `niepotwierdzone ${count}`,
  },
  meanings: {
    honoured: 'Odpowiedź zmienia się dokładnie tak, jak mówi parametr.',
    clamped: 'Dozwolona wartość została bez słowa zmieniona na bliższą.',
    ignored: 'Środowisko przyjmuje parametr i nic z nim nie robi: odpowiedź jest taka sama z nim i bez niego.',
    rejected: 'Dozwolona wartość została odrzucona.',
    replaced: 'Użyto innej wartości niż wysłana albo domyślna.',
    unproven: 'Sprawdzono, ale niczego nie udało się wykazać.',
  },
  neverChecked: 'nigdy nie sprawdzono na działającym środowisku',
  badge: (label, verdict) => `${label}: ${verdict} przez środowisko. Pokaż dowody`,
  badgeUnproven: (label) => `${label}: niepotwierdzony. Pokaż dowody`,
  cardTitle: (label) => `Co środowisko robi z „${label}”`,
  checks: 'Co sprawdzono',
  steps: { existence: 'istnienie', range: 'zakres', echo: 'echo', effect: 'skutek', unset: 'pominięcie' },
  columns: { check: 'Próba', expected: 'Oczekiwano', seen: 'Zaobserwowano', outcome: 'Wynik' },
  nothingExpected: 'niczego',
  outcomes: { met: 'zgodnie z oczekiwaniem', missed: 'niezgodnie z oczekiwaniem', open: 'niczego nie dowodzi' },
  checkedAt: (when) => `Sprawdzono ${when}`,
  version: (version) => `środowisko ${version}`,
  digest: (digest) => `model ${digest}`,
  fruitless: {
    ignored: (name, proof) => `Środowisko ignoruje ${name}: potwierdzono ${proof}; zastosowanie niczego nie zmieni.`,
    rejected: (name, proof) =>
      `Środowisko odrzuca ${name}: potwierdzono ${proof}; żądania z tym parametrem mogą się nie udać.`,
  },
  proof: (day, version) => `${day}, wersja ${version}`,
};
