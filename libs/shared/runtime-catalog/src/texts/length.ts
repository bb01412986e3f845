import type { GroupTexts } from './parameter-text.js';

export const lengthTexts = {
  max_tokens: {
    en: {
      label: 'Maximum length',
      description: 'The answer ends after this many tokens at the latest, even in the middle of a sentence.',
    },
    pl: {
      label: 'Maksymalna długość',
      description: 'Odpowiedź kończy się najpóźniej po tylu tokenach, nawet w połowie zdania.',
    },
  },
  min_tokens: {
    en: { label: 'Minimum length', description: 'The answer may not end before it has this many tokens.' },
    pl: {
      label: 'Minimalna długość',
      description: 'Odpowiedź nie może się zakończyć, zanim osiągnie tyle tokenów.',
    },
  },
  stop: {
    en: {
      label: 'Stop sequences',
      description:
        'The answer ends as soon as one of these texts would appear. The list replaces the model’s own stop sequences.',
    },
    pl: {
      label: 'Sekwencje zatrzymania',
      description:
        'Odpowiedź kończy się, gdy tylko miałby się pojawić jeden z tych tekstów. Lista zastępuje własne sekwencje modelu.',
    },
  },
  stop_token_ids: {
    en: {
      label: 'Stop token ids',
      description: 'The answer ends at any of these tokens, given by their numbers in the model’s vocabulary.',
    },
    pl: {
      label: 'Identyfikatory tokenów zatrzymania',
      description: 'Odpowiedź kończy się na dowolnym z tych tokenów, podanych numerami ze słownika modelu.',
    },
  },
  stop_regex: {
    en: {
      label: 'Stop patterns',
      description: 'The answer ends as soon as its text matches one of these regular expressions.',
    },
    pl: {
      label: 'Wzorce zatrzymania',
      description: 'Odpowiedź kończy się, gdy tylko jej tekst pasuje do jednego z tych wyrażeń regularnych.',
    },
  },
  include_stop_in_output: {
    en: { label: 'Keep the stop sequence', description: 'Leaves the stop sequence that ended the answer in its text.' },
    pl: {
      label: 'Pozostaw sekwencję zatrzymania',
      description: 'Zostawia w tekście odpowiedzi sekwencję, która ją zakończyła.',
    },
  },
  ignore_eos: {
    en: {
      label: 'Ignore end of text',
      description: 'Keeps generating after the model has said that it is done, up to the maximum length.',
    },
    pl: {
      label: 'Ignoruj koniec tekstu',
      description: 'Generuje dalej, mimo że model zasygnalizował koniec, aż do maksymalnej długości.',
    },
  },
  keep_tokens: {
    en: {
      label: 'Prompt tokens to keep',
      description:
        'When the context is full, this many tokens from the start of the prompt are kept. -1 keeps all of it.',
    },
    pl: {
      label: 'Zachowywane tokeny promptu',
      description: 'Gdy kontekst się zapełni, zachowywanych jest tyle tokenów z początku promptu. -1 zachowuje całość.',
    },
  },
  discard_tokens: {
    en: {
      label: 'Tokens to discard',
      description:
        'When a full context is shifted, this many tokens after the kept ones are forgotten. 0 forgets half of the context.',
    },
    pl: {
      label: 'Odrzucane tokeny',
      description:
        'Przy przesuwaniu pełnego kontekstu zapominanych jest tyle tokenów po zachowanych. 0 zapomina połowę kontekstu.',
    },
  },
  max_time_ms: {
    en: {
      label: 'Time limit (ms)',
      description:
        'The answer ends at the first line break after this many milliseconds of generating. -1 sets no limit.',
    },
    pl: {
      label: 'Limit czasu (ms)',
      description:
        'Odpowiedź kończy się na pierwszym końcu wiersza po tylu milisekundach generowania. -1 oznacza brak limitu.',
    },
  },
  truncate: {
    en: {
      label: 'Shorten long conversations',
      description: 'Drops the oldest messages when a conversation no longer fits; switched off, such a request fails.',
    },
    pl: {
      label: 'Skracaj długie rozmowy',
      description:
        'Usuwa najstarsze wiadomości, gdy rozmowa nie mieści się w kontekście; po wyłączeniu takie żądanie kończy się błędem.',
    },
  },
  truncate_prompt_tokens: {
    en: {
      label: 'Shorten the prompt to',
      description: 'Keeps at most this many tokens of the prompt. -1 keeps as many as the model can read.',
    },
    pl: {
      label: 'Skróć prompt do',
      description: 'Zachowuje najwyżej tyle tokenów promptu. -1 zachowuje tyle, ile model może przeczytać.',
    },
  },
  verbosity: {
    en: {
      label: 'Verbosity',
      description: 'How detailed the model’s answers are: low keeps them short, high lets them be extensive.',
    },
    pl: {
      label: 'Szczegółowość',
      description: 'Jak obszernie model odpowiada: low daje krótkie odpowiedzi, high pozwala na wyczerpujące.',
    },
  },
  media_resolution: {
    en: {
      label: 'Media resolution',
      description: 'How finely pictures and films in the prompt are read: more detail costs more tokens.',
    },
    pl: {
      label: 'Rozdzielczość multimediów',
      description: 'Jak dokładnie odczytywane są obrazy i filmy z promptu: więcej szczegółów kosztuje więcej tokenów.',
    },
  },
} satisfies GroupTexts;
