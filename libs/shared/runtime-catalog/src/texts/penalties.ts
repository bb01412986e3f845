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
} satisfies GroupTexts;
