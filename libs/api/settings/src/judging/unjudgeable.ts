import type { SetAddress } from '@kamerton/api-database';
import type { SchemaProblem } from '@kamerton/contract';
import type { Unjudgeable } from './judge.js';
import type { RuntimeAnswer } from './runtime-looks.js';

/** Why nothing is known of a model, or of a runtime as a whole. @param answer of the runtime, if it was asked */
export function unknown({ runtimeId, model }: SetAddress, answer: RuntimeAnswer | undefined): Unjudgeable {
  if (answer !== undefined && 'disabled' in answer) return switchedOff(runtimeId);
  if (answer !== undefined && 'failure' in answer) return unreachable(answer.failure.message);
  return model === null ? nothingFound(runtimeId) : noSuchModel(runtimeId, model);
}

/** The problem is in the language of the request already. */
export const schemaMissing = (problem: SchemaProblem | null): Unjudgeable => ({
  code: 'SCHEMA_MISSING',
  message:
    problem === null
      ? { en: 'has no schema by which it could be judged', pl: 'nie ma schematu, według którego można by go ocenić' }
      : { en: problem.message, pl: problem.message },
});

const switchedOff = (runtime: string): Unjudgeable => ({
  code: 'SCHEMA_MISSING',
  message: {
    en: `nobody can tell what models of runtime “${runtime}” accept while it is switched off`,
    pl: `nie wiadomo, co przyjmują modele środowiska „${runtime}”, dopóki jest wyłączone`,
  },
});

const unreachable = (reason: string): Unjudgeable => ({
  code: 'RUNTIME_UNREACHABLE',
  message: {
    en: `the runtime does not tell what its models accept: ${reason}`,
    pl: `środowisko nie mówi, co przyjmują jego modele: ${reason}`,
  },
});

const noSuchModel = (runtime: string, model: string): Unjudgeable => ({
  code: 'UNKNOWN_MODEL',
  message: {
    en: `the runtime “${runtime}” has no model “${model}”`,
    pl: `środowisko „${runtime}” nie ma modelu „${model}”`,
  },
});

const nothingFound = (runtime: string): Unjudgeable => ({
  code: 'SCHEMA_MISSING',
  message: {
    en: `the runtime “${runtime}” has no model that could be tuned`,
    pl: `środowisko „${runtime}” nie ma modelu, który można by stroić`,
  },
});
