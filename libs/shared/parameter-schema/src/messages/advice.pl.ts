import type { AdviceTexts } from './advice-texts.js';

export const polishAdvice: AdviceTexts = {
  without_effect: ({ otherName, other }) => `nie działa, gdy ${otherName} ma wartość ${other}`,
  same_answers: ({ value, otherName, other }) =>
    `gdy ${otherName} ma wartość ${other}, wszystkie odpowiedzi (${value}) będą takie same`,
  exceeds: ({ value, otherName, other }) => `${value} nie mieści się w ${otherName} (${other})`,
};
