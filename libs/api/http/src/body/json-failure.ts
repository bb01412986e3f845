import type { Localised } from '../problems/localised.js';
import { ProblemException } from '../problems/problem-exception.js';

/** 400 MALFORMED_JSON that says what was wrong, and where: line and column count from 1. */
export function jsonFailure(text: string, position: number, reason: Localised): ProblemException {
  const before = text.slice(0, position).split('\n');
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  return new ProblemException('MALFORMED_JSON', {
    detail: {
      en: `Not valid JSON at line ${line}, column ${column}: ${reason.en}.`,
      pl: `Nieprawidłowy JSON w wierszu ${line}, kolumnie ${column}: ${reason.pl}.`,
    },
  });
}
