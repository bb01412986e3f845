import { ProblemException } from '@kamerton/api-http';
import type { OverrideTarget } from '../target/override-target.js';

/** Without a schema nothing can be judged. @throws ProblemException SCHEMA_MISSING */
export function refuseWithoutSchema({ status, problem }: Pick<OverrideTarget, 'status' | 'problem'>): void {
  if (status !== 'missing') return;
  throw new ProblemException(
    'SCHEMA_MISSING',
    problem === null ? {} : { detail: { en: problem.message, pl: problem.message } },
  );
}
