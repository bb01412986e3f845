import type { VerdictBody } from '@kamerton/contract';
import type { VerdictStateEntity } from '../entities/verdict-state.entity.js';

/** Verdicts as the API shows them, by parameter. */
export const verdictBodies = (verdicts: readonly VerdictStateEntity[]): Readonly<Record<string, VerdictBody>> =>
  Object.fromEntries(verdicts.map((verdict) => [verdict.parameter, verdictBody(verdict)]));

const verdictBody = (state: VerdictStateEntity): VerdictBody => ({
  verdict: state.verdict,
  evidence: state.evidence,
  checks: state.checks,
  checked_at: state.checkedAt.toISOString(),
  runtime_version: state.runtimeVersion,
  model_digest: state.modelDigest,
});
