import { ProblemException } from '@kamerton/api-http';
import type { VerificationRunEntity } from '@kamerton/api-database';
import type { SchemaProblem } from '@kamerton/contract';

/** Both languages, for nobody knows here who reads it. */
export const nothingToProbe = (en: SchemaProblem | null, pl: SchemaProblem | null): ProblemException =>
  new ProblemException(
    'SCHEMA_MISSING',
    en === null || pl === null ? {} : { detail: { en: en.message, pl: pl.message } },
  );

export const runtimeSwitchedOff = (): ProblemException =>
  new ProblemException('RUNTIME_UNREACHABLE', {
    detail: {
      en: 'The runtime is switched off in Kamerton, so nothing is asked of it.',
      pl: 'Środowisko jest wyłączone w Kamertonie, więc nie wysyła się do niego zapytań.',
    },
  });

export const alreadyRunning = ({ runtimeId, model, startedBy }: VerificationRunEntity): ProblemException =>
  new ProblemException('VERIFICATION_RUNNING', {
    detail: {
      en: `“${model}” is being verified on “${runtimeId}” (started by ${startedBy.user_id}); one verification runs at a time on a runtime.`,
      pl: `Trwa weryfikacja modelu „${model}” w środowisku „${runtimeId}” (uruchomiona przez: ${startedBy.user_id}); w jednym środowisku działa naraz jedna weryfikacja.`,
    },
  });
