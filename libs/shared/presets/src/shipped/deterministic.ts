import type { ShippedPreset } from '../shipped-preset.js';

export const deterministic: ShippedPreset = {
  name: 'deterministic',
  description: {
    en:
      'For tests and comparisons: the same question should give the same answer. Temperature 0 takes the likeliest token each time; the seed, of which any number would do, is for runtimes that draw lots all the same. ' +
      'Not a promise: batching, caches and another graphics card may change the last digit of a probability, and with it a word.',
    pl:
      'Do testów i porównań: to samo pytanie ma dać tę samą odpowiedź. Temperatura 0 bierze za każdym razem najbardziej prawdopodobny token; ziarno – równie dobra byłaby każda inna liczba – służy środowiskom, które mimo to losują. ' +
      'To nie obietnica: grupowanie żądań, pamięć podręczna i inna karta graficzna mogą zmienić ostatnią cyfrę prawdopodobieństwa, a z nią słowo.',
  },
  params: { temperature: 0, seed: 42 },
};
