import type { ReviewTexts } from './review.en';

export const reviewPl: ReviewTexts = {
  review: 'Przejrzyj',
  reviewHint: 'Zobacz, co zrobią zmiany, zanim to zrobią',
  counts: {
    conflicts: { one: 'sprzeczność', few: 'sprzeczności', many: 'sprzeczności', other: 'sprzeczności' },
    values: {
      one: 'wartość w żądaniach się zmieni',
      few: 'wartości w żądaniach się zmienią',
      many: 'wartości w żądaniach się zmieni',
      other: 'wartości w żądaniach się zmieni',
    },
    targets: {
      one: 'model lub profil',
      few: 'modele i profile',
      many: 'modeli i profili',
      other: 'modelu i profilu',
    },
    lost: {
      one: 'nadpisanie przepada',
      few: 'nadpisania przepadają',
      many: 'nadpisań przepada',
      other: 'nadpisania przepada',
    },
    services: {
      one: 'usługa z tego korzysta',
      few: 'usługi z tego korzystają',
      many: 'usług z tego korzysta',
      other: 'usługi z tego korzysta',
    },
  },
  noRequest: 'żadne żądanie nie dostanie niczego innego',
  reloads: 'model zostanie załadowany na nowo',
  title: (name) => `Co zrobią zmiany: ${name}`,
  allOf: (runtime) => `wszystkie modele ${runtime}`,
  profileOf: (model, profile) => `${model} · ${profile}`,
  conflictsTitle: 'Są sprzeczne z tym, co zapisano gdzie indziej:',
  conflictsNext: 'Zastosowanie rozstrzygnie to tak, jak tu napisano, w jednym kroku; powrót niczego nie zmieni.',
  back: 'Wróć',
  apply: 'Zastosuj',
  applyAndSettle: 'Zastosuj i rozstrzygnij',
};
