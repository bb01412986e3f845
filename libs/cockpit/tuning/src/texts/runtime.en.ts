/** A runtime that does not answer. */
export const runtimeEn = {
  downSince: (runtime: string, since: string) => `${runtime} has not answered since ${since}.`,
  neverSeen: (runtime: string) => `${runtime} has never answered.`,
  answersAgain: (runtime: string) => `${runtime} answers, but what it said of this model could not be read.`,
  nextAttempt: (time: string) => `After several failures Kamerton leaves it alone until ${time}.`,
  tryAgain: 'Try again',
  tryAgainOf: (runtime: string) => `Try again: ${runtime}`,
  trying: 'Asking …',
};

export type RuntimeTexts = typeof runtimeEn;
