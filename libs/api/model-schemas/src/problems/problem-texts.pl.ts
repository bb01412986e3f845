import type { ProblemTexts } from './problem-texts.js';

export const problemTextsPl: ProblemTexts = {
  DISCOVERY_FAILED: {
    missing: 'Środowisko nie podało, co ten model przyjmuje. {detail}',
    stale: 'Ostatni odczyt tego modelu się nie powiódł; widać to, co było wiadomo wcześniej. {detail}',
  },
  NOTHING_TO_TUNE: {
    missing: 'W tym modelu nie ma czego stroić. {detail}',
    stale: 'W tym modelu nie ma czego stroić. {detail}',
  },
  RUNTIME_DOWN: {
    missing: 'Środowisko nie odpowiada, a tego, co ten model przyjmuje, nigdy nie odczytano.',
    stale: 'Środowisko nie odpowiada; widać ostatnie znane dane.',
  },
  RUNTIME_DISABLED: {
    missing: 'Środowisko jest wyłączone w Kamertonie, a tego, co ten model przyjmuje, nigdy nie odczytano.',
    stale: 'Środowisko jest wyłączone w Kamertonie; widać ostatnie znane dane.',
  },
  MODEL_GONE: {
    missing: 'Środowisko nie wymienia już tego modelu.',
    stale: 'Środowisko nie wymienia już tego modelu; widać ostatnie znane dane.',
  },
  NOT_DISCOVERED_YET: {
    missing: 'Tego, co ten model przyjmuje, jeszcze nie odczytano ze środowiska.',
    stale: 'Tego modelu jeszcze nie odczytano ponownie; widać ostatnie znane dane.',
  },
};
