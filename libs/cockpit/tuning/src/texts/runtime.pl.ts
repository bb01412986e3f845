import type { RuntimeTexts } from './runtime.en';

export const runtimePl: RuntimeTexts = {
  downSince: (runtime, since) => `${runtime} nie odpowiada od ${since}.`,
  neverSeen: (runtime) => `${runtime} jeszcze ani razu nie odpowiedział.`,
  answered: (runtime, at) => `Ostatnia odpowiedź z ${runtime}: ${at}.`,
  nextAttempt: (time) => `Po kilku niepowodzeniach Kamerton nie pyta go do ${time}.`,
  tryAgain: 'Spróbuj ponownie',
  tryAgainOf: (runtime) => `Spróbuj ponownie: ${runtime}`,
  trying: 'Odpytywanie …',
};
