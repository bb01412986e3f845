import type { GroupTexts } from './parameter-text.js';

export const samplingTexts = {
  temperature: {
    en: {
      label: 'Temperature',
      description:
        'How freely the next token is chosen: low values keep to the likeliest words, high values bring variety. 0 always takes the likeliest token.',
    },
    pl: {
      label: 'Temperatura',
      description:
        'Swoboda wyboru kolejnego tokenu: niskie wartości trzymają się najbardziej prawdopodobnych słów, wysokie dają większą różnorodność. 0 zawsze wybiera token najbardziej prawdopodobny.',
    },
  },
  top_p: {
    en: {
      label: 'Top-p',
      description: 'Chooses only among the likeliest tokens whose probabilities add up to this share.',
    },
    pl: {
      label: 'Top-p',
      description:
        'Wybiera tylko spośród najbardziej prawdopodobnych tokenów, których prawdopodobieństwa sumują się do tej wartości.',
    },
  },
  top_k: {
    en: { label: 'Top-k', description: 'Chooses only among this many likeliest tokens.' },
    pl: {
      label: 'Top-k',
      description: 'Wybiera tylko spośród podanej liczby najbardziej prawdopodobnych tokenów.',
    },
  },
  min_p: {
    en: {
      label: 'Min-p',
      description:
        'Discards tokens whose probability is below this share of the likeliest one’s. 0 switches the filter off.',
    },
    pl: {
      label: 'Min-p',
      description:
        'Odrzuca tokeny, których prawdopodobieństwo jest mniejsze niż ten ułamek prawdopodobieństwa najlepszego tokenu. 0 wyłącza filtr.',
    },
  },
  typical_p: {
    en: {
      label: 'Typical-p',
      description:
        'Keeps the tokens that are about as surprising as the text usually is, up to this share of probability.',
    },
    pl: {
      label: 'Typical-p',
      description: 'Zachowuje tokeny o typowym dla tekstu stopniu zaskoczenia, do podanej sumy prawdopodobieństw.',
    },
  },
  seed: {
    en: {
      label: 'Seed',
      description: 'Start of the random numbers: the same seed with the same request should give the same text.',
    },
    pl: {
      label: 'Ziarno losowości',
      description: 'Początek ciągu liczb losowych: to samo ziarno i to samo żądanie powinny dać ten sam tekst.',
    },
  },
  beam_search: {
    en: {
      label: 'Beam search',
      description:
        'Follows several continuations at once and keeps the best; the number of answers is then the beam width, and most sampling settings no longer count.',
    },
    pl: {
      label: 'Przeszukiwanie wiązkowe',
      description:
        'Rozwija kilka wariantów jednocześnie i zachowuje najlepsze; liczba odpowiedzi staje się szerokością wiązki, a większość ustawień próbkowania przestaje działać.',
    },
  },
  length_penalty: {
    en: {
      label: 'Length penalty',
      description: 'With beam search: above 1 favours longer answers, below 1 shorter ones.',
    },
    pl: {
      label: 'Kara za długość',
      description:
        'Działa przy przeszukiwaniu wiązkowym: wartości powyżej 1 sprzyjają dłuższym odpowiedziom, poniżej 1 – krótszym.',
    },
  },
  do_sample: {
    en: {
      label: 'Sampling',
      description:
        'Chooses tokens at random by their probabilities instead of always taking the likeliest. Other sampling settings may switch it on by themselves.',
    },
    pl: {
      label: 'Próbkowanie',
      description:
        'Losuje tokeny według ich prawdopodobieństw, zamiast zawsze brać najbardziej prawdopodobny. Inne ustawienia próbkowania mogą je włączyć same.',
    },
  },
  watermark: {
    en: {
      label: 'Watermark',
      description: 'Slightly favours certain tokens, so that a program can later tell that the text was generated.',
    },
    pl: {
      label: 'Znak wodny',
      description:
        'Nieznacznie faworyzuje niektóre tokeny, aby program mógł później rozpoznać, że tekst został wygenerowany.',
    },
  },
} satisfies GroupTexts;
