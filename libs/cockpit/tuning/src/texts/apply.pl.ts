import type { ApplyTexts } from './apply.en';

export const applyPl: ApplyTexts = {
  bar: 'Zmiany jeszcze niezastosowane',
  changes: { one: 'zmiana', few: 'zmiany', many: 'zmian', other: 'zmiany' },
  invalid: {
    one: 'zmiana wymaga poprawy',
    few: 'zmiany wymagają poprawy',
    many: 'zmian wymaga poprawy',
    other: 'zmiany wymaga poprawy',
  },
  reason: 'Dlaczego? (trafi do dziennika zmian)',
  discard: 'Odrzuć',
  apply: 'Zastosuj',
  applying: 'Stosowanie …',
  applyAnyway: 'Zastosuj mimo to',
  sure: 'Naciśnij jeszcze raz, aby mimo to zastosować.',
  applyHint: 'Ctrl + Enter',
  applied: (version) => `Zastosowano: wersja ${version}. Adaptery pobiorą ją przy następnym odpytaniu.`,
  appliedElsewhere: (version, sets) =>
    `Zastosowano: wersja ${version}; zmieniono także gdzie indziej: ${sets}. Każdą z tych zmian cofniesz w historii.`,
  undo: 'Cofnij',
  undone: (version) => `Cofnięto: wersja ${version} jest taka, jak było przedtem.`,
  nothingChanged: 'Nic nie różniło się od tego, co już zapisano.',
  refused: 'Nie zastosowano. Twoje zmiany nadal tu są.',
  uncertain:
    'Nie przyszła odpowiedź: nie wiadomo, czy zastosowano. Twoje zmiany nadal tu są; ponowne zastosowanie wykona je tylko raz.',
  leaveTitle: 'Wyjść bez zastosowania?',
  leaveBody: (count) => `Niezastosowane: ${count}. Po wyjściu przepadną.`,
  stay: 'Zostań',
  leave: 'Wyjdź',
  unreachable: 'Kamerton nie odpowiada. Czy nadal działa?',
  unexpected: (status) => `Odpowiedziało coś innego niż Kamerton (status ${status}).`,
};
