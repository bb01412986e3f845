import type { GroupTexts } from './parameter-text.js';

export const reasoningTexts = {
  thinking: {
    en: {
      label: 'Thinking',
      description: 'Whether the model reasons before it answers, or how thoroughly. Thinking costs time and tokens.',
    },
    pl: {
      label: 'Rozumowanie',
      description:
        'Czy model rozumuje przed udzieleniem odpowiedzi albo jak wnikliwie to robi. Rozumowanie kosztuje czas i tokeny.',
    },
  },
  reasoning_effort: {
    en: {
      label: 'Reasoning effort',
      description:
        'How thoroughly the model reasons before it answers. Has an effect only if the model’s chat template heeds it.',
    },
    pl: {
      label: 'Intensywność rozumowania',
      description:
        'Jak wnikliwie model rozumuje przed udzieleniem odpowiedzi. Działa tylko wtedy, gdy szablon rozmowy modelu to uwzględnia.',
    },
  },
  reasoning_format: {
    en: {
      label: 'Form of the reasoning',
      description:
        'Whether the reasoning is parted from the answer (deepseek, auto), parted and left in it (deepseek-legacy) or simply left in it (none).',
    },
    pl: {
      label: 'Forma rozumowania',
      description:
        'Czy rozumowanie jest oddzielane od odpowiedzi (deepseek, auto), oddzielane i w niej pozostawiane (deepseek-legacy), czy tylko pozostawiane (none).',
    },
  },
  thinking_budget: {
    en: {
      label: 'Thinking budget',
      description: 'The model may spend at most this many tokens on reasoning. -1 sets no limit.',
    },
    pl: {
      label: 'Budżet rozumowania',
      description: 'Model może przeznaczyć na rozumowanie najwyżej tyle tokenów. -1 oznacza brak limitu.',
    },
  },
  include_reasoning: {
    en: { label: 'Return the reasoning', description: 'Whether the reasoning comes back along with the answer.' },
    pl: { label: 'Zwracaj rozumowanie', description: 'Czy wraz z odpowiedzią zwracany jest tok rozumowania.' },
  },
  separate_reasoning: {
    en: {
      label: 'Reasoning apart',
      description: 'Returns the reasoning in a field of its own instead of inside the text of the answer.',
    },
    pl: {
      label: 'Rozumowanie osobno',
      description: 'Zwraca tok rozumowania w osobnym polu zamiast w tekście odpowiedzi.',
    },
  },
} satisfies GroupTexts;
