import type { GroupTexts } from './parameter-text.js';

export const penaltiesTexts = {
  repetition_penalty: {
    en: {
      label: 'Repetition penalty',
      description:
        'Makes tokens that already occurred less likely by this factor: above 1 against repetition, 1 does nothing.',
    },
    pl: {
      label: 'Kara za powtórzenia',
      description:
        'Współczynnik osłabiający tokeny, które już wystąpiły: wartości powyżej 1 ograniczają powtórzenia, 1 nic nie zmienia.',
    },
  },
  repetition_window: {
    en: {
      label: 'Repetition window',
      description: 'How many of the last tokens the penalties look at. 0 switches all three penalties off.',
    },
    pl: {
      label: 'Okno powtórzeń',
      description: 'Ile ostatnich tokenów biorą pod uwagę kary. 0 wyłącza wszystkie trzy kary.',
    },
  },
  presence_penalty: {
    en: {
      label: 'Presence penalty',
      description:
        'Subtracted once from every token that already occurred: positive values lead to new topics, 0 does nothing.',
    },
    pl: {
      label: 'Kara za obecność',
      description:
        'Odejmowana jednorazowo od każdego tokenu, który już wystąpił: wartości dodatnie skłaniają do nowych tematów, 0 nic nie zmienia.',
    },
  },
  frequency_penalty: {
    en: {
      label: 'Frequency penalty',
      description:
        'Subtracted for every time a token already occurred: positive values wear out frequent words, 0 does nothing.',
    },
    pl: {
      label: 'Kara za częstość',
      description:
        'Odejmowana za każde wcześniejsze wystąpienie tokenu: wartości dodatnie ograniczają często używane słowa, 0 nic nie zmienia.',
    },
  },
  presence_as_repetition: {
    en: {
      label: 'Presence penalty (as repetition penalty)',
      description:
        'The runtime adds 2 to this value and uses the sum as repetition penalty: -1 does nothing, 0 already penalises strongly. Leave it unset unless that is wanted.',
    },
    pl: {
      label: 'Kara za obecność (jako kara za powtórzenia)',
      description:
        'Środowisko dodaje do tej wartości 2 i stosuje sumę jako karę za powtórzenia: -1 nic nie zmienia, 0 to już silna kara. Jeśli nie o to chodzi, pozostaw bez wartości.',
    },
  },
} satisfies GroupTexts;
