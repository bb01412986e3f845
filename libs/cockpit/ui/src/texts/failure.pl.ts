import type { FailureTexts } from './failure.en';

export const failurePl: FailureTexts = {
  unreachable: 'Kamerton nie odpowiada. Czy nadal działa?',
  unexpected: (status) => `Odpowiedziało coś innego niż Kamerton (status ${status}).`,
  retry: 'Spróbuj ponownie',
};
