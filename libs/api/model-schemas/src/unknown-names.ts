import { ProblemException } from '@kamerton/api-http';

export const unknownRuntime = (runtime: string): ProblemException =>
  new ProblemException('UNKNOWN_RUNTIME', {
    detail: { en: `There is no runtime “${runtime}”.`, pl: `Nie ma środowiska „${runtime}”.` },
  });

export const unknownModel = (model: string, runtime?: string): ProblemException =>
  new ProblemException('UNKNOWN_MODEL', {
    detail:
      runtime === undefined
        ? { en: `No runtime has a model “${model}”.`, pl: `Żadne środowisko nie ma modelu „${model}”.` }
        : {
            en: `The runtime “${runtime}” has no model “${model}”.`,
            pl: `Środowisko „${runtime}” nie ma modelu „${model}”.`,
          },
  });

export const ambiguousRuntime = (model: string, runtimes: readonly string[]): ProblemException =>
  new ProblemException('AMBIGUOUS_RUNTIME', {
    detail: {
      en: `Several runtimes have a model “${model}”: name one of ${runtimes.join(', ')} with ?runtime=.`,
      pl: `Model „${model}” jest w kilku środowiskach: wskaż jedno z nich (${runtimes.join(', ')}) w ?runtime=.`,
    },
    extra: { runtimes },
  });
