import type { GroupTexts } from './parameter-text.js';

export const outputTexts = {
  n: {
    en: { label: 'Number of answers', description: 'How many answers are generated for one request.' },
    pl: { label: 'Liczba odpowiedzi', description: 'Ile odpowiedzi powstaje na jedno żądanie.' },
  },
  best_of: {
    en: {
      label: 'Best of',
      description: 'How many answers are generated of which only the likeliest comes back. Each of them costs time.',
    },
    pl: {
      label: 'Najlepsza z',
      description:
        'Ile odpowiedzi powstaje, z których zwracana jest tylko najbardziej prawdopodobna. Każda z nich kosztuje czas.',
    },
  },
  logprobs: {
    en: { label: 'Log probabilities', description: 'Returns the log probability of each token of the answer.' },
    pl: {
      label: 'Logarytmy prawdopodobieństw',
      description: 'Zwraca logarytm prawdopodobieństwa każdego tokenu odpowiedzi.',
    },
  },
  top_logprobs: {
    en: {
      label: 'Alternatives per token',
      description:
        'Returns this many of the likeliest alternatives for each token. In a chat it needs log probabilities switched on.',
    },
    pl: {
      label: 'Alternatywy dla tokenu',
      description:
        'Zwraca dla każdego tokenu tyle najbardziej prawdopodobnych alternatyw. W rozmowie wymaga włączonych logarytmów prawdopodobieństw.',
    },
  },
  prompt_logprobs: {
    en: {
      label: 'Prompt log probabilities',
      description: 'Returns this many alternatives for each token of the prompt. Not possible while streaming.',
    },
    pl: {
      label: 'Prawdopodobieństwa tokenów promptu',
      description: 'Zwraca tyle alternatyw dla każdego tokenu promptu. Niemożliwe przy strumieniowaniu.',
    },
  },
  bad_words: {
    en: { label: 'Forbidden words', description: 'Words and phrases that the answer may not contain.' },
    pl: { label: 'Zakazane słowa', description: 'Słowa i frazy, których odpowiedź nie może zawierać.' },
  },
  allowed_token_ids: {
    en: {
      label: 'Allowed token ids',
      description: 'Only these tokens, given by their numbers in the model’s vocabulary, may occur in the answer.',
    },
    pl: {
      label: 'Dozwolone identyfikatory tokenów',
      description: 'W odpowiedzi mogą wystąpić tylko te tokeny, podane numerami ze słownika modelu.',
    },
  },
  skip_special_tokens: {
    en: { label: 'Hide special tokens', description: 'Leaves control tokens out of the text of the answer.' },
    pl: { label: 'Ukrywaj tokeny specjalne', description: 'Pomija tokeny sterujące w tekście odpowiedzi.' },
  },
  spaces_between_special_tokens: {
    en: { label: 'Space special tokens', description: 'Puts spaces between control tokens where they are shown.' },
    pl: {
      label: 'Odstępy między tokenami specjalnymi',
      description: 'Wstawia odstępy między tokenami sterującymi, jeśli są one pokazywane.',
    },
  },
  cache_prompt: {
    en: {
      label: 'Reuse the prompt cache',
      description:
        'Reads again only the part of the prompt that differs from an earlier one. Faster, but repeated answers may differ in small ways.',
    },
    pl: {
      label: 'Używaj pamięci promptu',
      description:
        'Odczytuje na nowo tylko tę część promptu, która różni się od wcześniejszego. Szybsze, ale powtarzane odpowiedzi mogą się nieco różnić.',
    },
  },
  post_sampling_probs: {
    en: {
      label: 'Probabilities after sampling',
      description:
        'Returned probabilities are those after all samplers have run, so filtered tokens are missing from the alternatives.',
    },
    pl: {
      label: 'Prawdopodobieństwa po próbkowaniu',
      description:
        'Zwracane prawdopodobieństwa pochodzą z końca łańcucha samplerów, więc wśród alternatyw nie ma odfiltrowanych tokenów.',
    },
  },
  parallel_tool_calls: {
    en: {
      label: 'Parallel tool calls',
      description: 'Whether the model may ask for several tools at once. Concerns only requests that offer tools.',
    },
    pl: {
      label: 'Równoległe wywołania narzędzi',
      description: 'Czy model może poprosić o kilka narzędzi naraz. Dotyczy tylko żądań, które udostępniają narzędzia.',
    },
  },
  store: {
    en: {
      label: 'Keep the conversation',
      description: 'Whether the provider keeps request and answer, so that they can be looked at or used later.',
    },
    pl: {
      label: 'Przechowuj rozmowę',
      description: 'Czy dostawca przechowuje żądanie i odpowiedź, aby można było do nich później wrócić.',
    },
  },
  service_tier: {
    en: {
      label: 'Service tier',
      description: 'Whether the call may use reserved capacity where there is some, or only the standard one.',
    },
    pl: {
      label: 'Poziom usługi',
      description: 'Czy wywołanie może korzystać z zarezerwowanej przepustowości, czy tylko ze standardowej.',
    },
  },
} satisfies GroupTexts;
