import type { ShippedPreset } from '../shipped-preset.js';

export const precise: ShippedPreset = {
  name: 'precise',
  description: {
    en:
      'For extraction, classification and answers from given texts: keeps to the likeliest words without being greedy. ' +
      'One knob only: temperature 0.2 is what OpenAI’s API reference names for focused output, and the same page advises to change either temperature or top_p, not both.',
    pl:
      'Do wydobywania danych, klasyfikacji i odpowiedzi na podstawie podanych tekstów: trzyma się najbardziej prawdopodobnych słów, ale nie jest zachłanny. ' +
      'Tylko jedno pokrętło: temperaturę 0,2 dokumentacja API OpenAI podaje dla wyników skupionych, a ta sama strona radzi zmieniać albo temperaturę, albo top_p, nie obie naraz.',
  },
  params: { temperature: 0.2 },
};
