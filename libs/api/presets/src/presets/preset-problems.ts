import { ProblemException } from '@kamerton/api-http';

export const unknownPreset = (name: string): ProblemException =>
  new ProblemException('UNKNOWN_PRESET', {
    detail: { en: `There is no preset called “${name}”.`, pl: `Nie ma zestawu o nazwie „${name}”.` },
  });

export const presetExists = (name: string): ProblemException =>
  new ProblemException('PRESET_EXISTS', {
    detail: { en: `There is a preset called “${name}” already.`, pl: `Zestaw o nazwie „${name}” już istnieje.` },
  });

export const presetReadOnly = (): ProblemException => new ProblemException('PRESET_READ_ONLY');
