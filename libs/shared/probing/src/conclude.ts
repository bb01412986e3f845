import type { VerdictId } from '@kamerton/contract';
import type { Observation } from './trials/observation.js';
import type { Finding } from './verification.js';

/** What counts most first: a value that is refused or changed is not used as it is, however well another one works. */
const weight: readonly (VerdictId | null)[] = ['rejected', 'replaced', 'clamped', 'ignored', 'honoured'];

/** One verdict out of all that was seen. */
export function conclude(observations: readonly Observation[], notes: readonly string[]): Finding {
  const checks = observations.flatMap((observation) => observation.checks);
  const decisive = weight
    .map((verdict) => observations.find((observation) => observation.verdict === verdict))
    .find((observation) => observation !== undefined);
  if (decisive !== undefined && decisive.verdict !== null) {
    return { verdict: decisive.verdict, evidence: decisive.evidence, checks };
  }
  const tried = observations.map(({ evidence }) => evidence).filter((evidence) => evidence !== '');
  return { verdict: 'unproven', evidence: [...new Set([...tried, ...notes])].join('; '), checks };
}
