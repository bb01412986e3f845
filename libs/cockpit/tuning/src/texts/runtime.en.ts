/** A runtime that does not answer. */
export const runtimeEn = {
  downSince: (runtime: string, since: string) => `${runtime} has not answered since ${since}.`,
  neverSeen: (runtime: string) => `${runtime} has never answered.`,
  answered: (runtime: string, at: string) => `${runtime} answered last on ${at}.`,
  nextAttempt: (time: string) => `After several failures Kamerton leaves it alone until ${time}.`,
  tryAgain: 'Try again',
  tryAgainOf: (runtime: string) => `Try again: ${runtime}`,
  trying: 'Asking …',
};

export type RuntimeTexts = typeof runtimeEn;
