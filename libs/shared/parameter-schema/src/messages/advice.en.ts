import type { AdviceTexts } from './advice-texts.js';

export const englishAdvice: AdviceTexts = {
  without_effect: ({ otherName, other }) => `has no effect while ${otherName} is ${other}`,
  same_answers: ({ value, otherName, other }) =>
    `the answers (${value}) will all be alike while ${otherName} is ${other}`,
  exceeds: ({ value, otherName, other }) => `${value} does not fit into ${otherName} (${other})`,
};
