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
      description: 'How thoroughly the model reasons before it answers. Has an effect only on models made for it.',
    },
    pl: {
      label: 'Intensywność rozumowania',
      description:
        'Jak wnikliwie model rozumuje przed udzieleniem odpowiedzi. Działa tylko w modelach, które to uwzględniają.',
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
      description: 'The model may spend at most this many tokens on reasoning.',
    },
    pl: {
      label: 'Budżet rozumowania',
      description: 'Model może przeznaczyć na rozumowanie najwyżej tyle tokenów.',
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
  thinking_display: {
    en: {
      label: 'Shown reasoning',
      description: 'Whether a summary of the reasoning comes back with the answer or is left out.',
    },
    pl: {
      label: 'Pokazywanie rozumowania',
      description: 'Czy streszczenie rozumowania jest zwracane wraz z odpowiedzią, czy pomijane.',
    },
  },
} satisfies GroupTexts;
