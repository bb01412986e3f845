import type { GroupTexts } from './parameter-text.js';

/** “Don’t repeat yourself”: a penalty on repeated sequences rather than on single tokens. */
export const dryTexts = {
  dry_multiplier: {
    en: {
      label: 'DRY strength',
      description:
        'Makes a token less likely that would continue a sequence which occurred before (“don’t repeat yourself”). 0 switches DRY off.',
    },
    pl: {
      label: 'Siła DRY',
      description:
        'Osłabia token, który przedłużałby sekwencję występującą już wcześniej („don’t repeat yourself”). 0 wyłącza DRY.',
    },
  },
  dry_base: {
    en: {
      label: 'DRY base',
      description: 'How fast the DRY penalty grows with each further token of the repeated sequence.',
    },
    pl: {
      label: 'Podstawa DRY',
      description: 'Jak szybko kara DRY rośnie z każdym kolejnym tokenem powtarzanej sekwencji.',
    },
  },
  dry_allowed_length: {
    en: {
      label: 'DRY allowed length',
      description: 'Repeated sequences up to this many tokens are not penalised.',
    },
    pl: {
      label: 'Długość dozwolona przez DRY',
      description: 'Powtórzone sekwencje do tylu tokenów nie są karane.',
    },
  },
  dry_penalty_last_n: {
    en: {
      label: 'DRY window',
      description: 'How many of the last tokens DRY searches for repetitions. 0 switches DRY off.',
    },
    pl: {
      label: 'Okno DRY',
      description: 'W ilu ostatnich tokenach DRY szuka powtórzeń. 0 wyłącza DRY.',
    },
  },
  dry_sequence_breakers: {
    en: {
      label: 'DRY sequence breakers',
      description: 'A repeated sequence ends at these texts, so that what follows counts anew.',
    },
    pl: {
      label: 'Separatory sekwencji DRY',
      description: 'Na tych tekstach powtarzana sekwencja się kończy, a dalszy ciąg liczy się od nowa.',
    },
  },
} satisfies GroupTexts;
