import type { RuntimeTexts } from './runtime.en';

export const runtimePl: RuntimeTexts = {
  downSince: (runtime, since) => `${runtime} nie odpowiada od ${since}.`,
  neverSeen: (runtime) => `${runtime} jeszcze ani razu nie odpowiedział.`,
  answersAgain: (runtime) => `${runtime} odpowiada, ale tego, co powiedział o tym modelu, nie udało się odczytać.`,
  nextAttempt: (time) => `Po kilku niepowodzeniach Kamerton nie pyta go do ${time}.`,
  tryAgain: 'Spróbuj ponownie',
  tryAgainOf: (runtime) => `Spróbuj ponownie: ${runtime}`,
  trying: 'Odpytywanie …',
};
