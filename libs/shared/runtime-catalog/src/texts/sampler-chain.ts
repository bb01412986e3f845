import type { GroupTexts } from './parameter-text.js';

/** The samplers of llama.cpp's chain that few other runtimes have. */
export const samplerChainTexts = {
  top_n_sigma: {
    en: {
      label: 'Top-n-sigma',
      description:
        'Keeps only tokens whose score lies within this many standard deviations of the best one. -1 switches the filter off.',
    },
    pl: {
      label: 'Top-n-sigma',
      description:
        'Zachowuje tylko tokeny, których wynik mieści się w tylu odchyleniach standardowych od najlepszego. -1 wyłącza filtr.',
    },
  },
  xtc_probability: {
    en: {
      label: 'XTC probability',
      description:
        'How often the likeliest tokens are left out in favour of less obvious ones (“exclude top choices”). 0 switches XTC off.',
    },
    pl: {
      label: 'Prawdopodobieństwo XTC',
      description:
        'Jak często najbardziej prawdopodobne tokeny są pomijane na rzecz mniej oczywistych („exclude top choices”). 0 wyłącza XTC.',
    },
  },
  xtc_threshold: {
    en: {
      label: 'XTC threshold',
      description:
        'XTC leaves out tokens that are at least this probable, except for the least probable of them. Above 0.5 it never does.',
    },
    pl: {
      label: 'Próg XTC',
      description:
        'XTC pomija tokeny o co najmniej takim prawdopodobieństwie, z wyjątkiem najmniej prawdopodobnego z nich. Powyżej 0,5 nie działa nigdy.',
    },
  },
  dynatemp_range: {
    en: {
      label: 'Dynamic temperature range',
      description:
        'Lets the temperature move up and down by this much, by how sure the model is of the next token. 0 keeps it fixed.',
    },
    pl: {
      label: 'Zakres temperatury dynamicznej',
      description:
        'Pozwala temperaturze zmieniać się o tyle w górę i w dół, zależnie od pewności modelu co do kolejnego tokenu. 0 utrzymuje ją stałą.',
    },
  },
  dynatemp_exponent: {
    en: {
      label: 'Dynamic temperature exponent',
      description:
        'How steeply the dynamic temperature follows the model’s uncertainty. Counts only with a dynamic temperature range.',
    },
    pl: {
      label: 'Wykładnik temperatury dynamicznej',
      description:
        'Jak stromo temperatura dynamiczna podąża za niepewnością modelu. Działa tylko przy ustawionym zakresie temperatury dynamicznej.',
    },
  },
  mirostat: {
    en: {
      label: 'Mirostat',
      description:
        'Steers the text towards an even degree of surprise: 1 or 2 choose the version of the method, 0 switches it off. While it is on, only the temperature counts beside it; the other filters and penalties do not.',
    },
    pl: {
      label: 'Mirostat',
      description:
        'Utrzymuje w tekście równy stopień zaskoczenia: 1 lub 2 wybiera wersję metody, 0 ją wyłącza. Gdy działa, liczy się obok niej tylko temperatura; pozostałe filtry i kary nie mają znaczenia.',
    },
  },
  mirostat_tau: {
    en: {
      label: 'Mirostat target',
      description:
        'The degree of surprise that Mirostat aims at: low values keep the text focused. Counts only with Mirostat.',
    },
    pl: {
      label: 'Cel Mirostat',
      description:
        'Stopień zaskoczenia, do którego dąży Mirostat: niskie wartości dają tekst bardziej skupiony. Działa tylko z Mirostatem.',
    },
  },
  mirostat_eta: {
    en: {
      label: 'Mirostat learning rate',
      description: 'How quickly Mirostat corrects itself towards its target. Counts only with Mirostat.',
    },
    pl: {
      label: 'Szybkość uczenia Mirostat',
      description: 'Jak szybko Mirostat koryguje się w stronę celu. Działa tylko z Mirostatem.',
    },
  },
  adaptive_target: {
    en: {
      label: 'Adaptive target',
      description: 'Prefers tokens whose probability is near this value. Negative values switch the sampler off.',
    },
    pl: {
      label: 'Cel adaptacyjny',
      description: 'Preferuje tokeny o prawdopodobieństwie bliskim tej wartości. Wartości ujemne wyłączają sampler.',
    },
  },
  adaptive_decay: {
    en: {
      label: 'Adaptive decay',
      description: 'How long the adaptive sampler remembers earlier tokens: near 1 long, near 0 hardly at all.',
    },
    pl: {
      label: 'Zanikanie adaptacyjne',
      description: 'Jak długo sampler adaptacyjny pamięta wcześniejsze tokeny: blisko 1 długo, blisko 0 prawie wcale.',
    },
  },
  samplers: {
    en: {
      label: 'Sampler chain',
      description:
        'The samplers that run, in this order. One that is not listed does not run, whatever its own settings say.',
    },
    pl: {
      label: 'Łańcuch samplerów',
      description:
        'Samplery, które działają, w tej kolejności. Sampler spoza listy nie działa niezależnie od własnych ustawień.',
    },
  },
  min_keep: {
    en: {
      label: 'Tokens to keep at least',
      description:
        'Top-p, min-p, typical-p and XTC always leave at least this many tokens to choose from. 0 sets no minimum.',
    },
    pl: {
      label: 'Minimalna liczba tokenów',
      description:
        'Top-p, min-p, typical-p i XTC zawsze pozostawiają do wyboru co najmniej tyle tokenów. 0 oznacza brak minimum.',
    },
  },
  backend_sampling: {
    en: {
      label: 'Sample on the backend',
      description:
        'Chooses tokens on the device that runs the model, where it can, instead of in the server. Switched off by itself where it cannot.',
    },
    pl: {
      label: 'Próbkowanie na urządzeniu',
      description:
        'Wybiera tokeny na urządzeniu, na którym działa model, a nie w serwerze, jeśli to możliwe. Gdy nie jest, wyłącza się samo.',
    },
  },
} satisfies GroupTexts;
