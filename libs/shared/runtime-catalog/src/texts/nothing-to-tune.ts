import type { Language } from '@kamerton/parameter-schema';

/** Why a model has no generation parameters. */
export const nothingToTuneTexts = {
  embedding: {
    en: 'This model turns text into vectors. It does not generate text, so there is nothing to tune.',
    pl: 'Ten model zamienia tekst na wektory. Nie generuje tekstu, więc nie ma tu czego stroić.',
  },
  no_completion: {
    en: 'The runtime says that this model does not generate text, so there is nothing to tune.',
    pl: 'Według środowiska uruchomieniowego ten model nie generuje tekstu, więc nie ma tu czego stroić.',
  },
  by_name: {
    en: 'Judging by its name, this model does not generate text in answer to a prompt, so there is nothing to tune.',
    pl: 'Sądząc po nazwie, ten model nie generuje tekstu w odpowiedzi na prompt, więc nie ma tu czego stroić.',
  },
} satisfies Record<string, Record<Language, string>>;
