import type { VerdictBody, VerdictSummary } from '@kamerton/contract';
import type { VerdictStateEntity } from '../entities/verdict-state.entity.js';

export type VerdictSummaryRow = Pick<
  VerdictStateEntity,
  'parameter' | 'verdict' | 'evidence' | 'checkedAt' | 'runtimeVersion' | 'modelDigest'
>;

/** Verdicts as the API shows them, by parameter. */
export const verdictBodies = (verdicts: readonly VerdictStateEntity[]): Readonly<Record<string, VerdictBody>> =>
  Object.fromEntries(verdicts.map((state) => [state.parameter, { ...verdictSummary(state), checks: state.checks }]));

/** The same where they are read often. */
export const verdictSummaries = (verdicts: readonly VerdictSummaryRow[]): Readonly<Record<string, VerdictSummary>> =>
  Object.fromEntries(verdicts.map((row) => [row.parameter, verdictSummary(row)]));

const verdictSummary = (row: VerdictSummaryRow): VerdictSummary => ({
  verdict: row.verdict,
  evidence: row.evidence,
  checked_at: row.checkedAt.toISOString(),
  runtime_version: row.runtimeVersion,
  model_digest: row.modelDigest,
});
