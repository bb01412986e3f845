import type { ProbeCheck, ProbeStepId, VerdictId } from '@kamerton/contract';
import type { Inquiry } from '../asking/inquiry.js';
import type { Bench } from '../control/bench.js';

/** What one trial has shown; `verdict: null`: nothing decisive. */
export interface Observation {
  readonly verdict: Exclude<VerdictId, 'unproven'> | null;
  readonly evidence: string;
  readonly checks: readonly ProbeCheck[];
}

/** Tries one parameter in one way. Throws ValueRefused, NoAnswer or RuntimeSilent. */
export type Trial = (bench: Bench, name: string) => Inquiry<Observation>;

/** A trial of a step by which a parameter shows its effect. */
export function effect(bench: Bench, verdict: Observation['verdict'], expected: string, seen: string): Observation {
  return {
    verdict,
    evidence: seen,
    checks: [checkOf(bench, 'effect', expected, seen, verdict === null ? null : verdict === 'honoured')],
  };
}

/** A trial that cannot be made here, and why. */
export const inconclusive = (evidence: string): Observation => ({ verdict: null, evidence, checks: [] });

export const checkOf = (
  { respondent }: Bench,
  step: ProbeStepId,
  expected: string | null,
  seen: string,
  asExpected: boolean | null,
): ProbeCheck => ({ step, dialect: respondent.dialect.id, expected, seen, as_expected: asExpected });

/** The trial had nothing to try. */
export const nothingToTry: Observation = { verdict: null, evidence: '', checks: [] };
