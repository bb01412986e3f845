import { verdictBodies, type KnownRun, type VerdictStateEntity } from '@kamerton/api-database';
import type { VerificationBody, VerificationCosts } from '@kamerton/contract';
import { abandonedFailure } from '../claims/abandoned-failure.js';
import { spentBy } from './spent-by.js';

export interface VerificationPlace {
  readonly runtime: string;
  readonly model: string;
}

/** The last run of a model and all that was ever proved of it. `limits`: those of the next run, shown before the first one. */
export function verificationBody(
  place: VerificationPlace,
  run: KnownRun | null,
  verdicts: readonly VerdictStateEntity[],
  limits: VerificationCosts,
): VerificationBody {
  return {
    ...place,
    ...(run === null ? neverRun(limits) : runParts(run)),
    verdicts: verdictBodies(verdicts.filter(({ holds }) => holds)),
    lapsed: verdictBodies(verdicts.filter(({ holds }) => !holds)),
  };
}

type RunParts = Omit<VerificationBody, 'runtime' | 'model' | 'verdicts' | 'lapsed'>;

const neverRun = (limits: VerificationCosts): RunParts => ({
  status: 'idle',
  progress: null,
  started_at: null,
  started_by: null,
  finished_at: null,
  failure: null,
  spent: { requests: 0, tokens: 0, seconds: 0 },
  limits,
  runtime_version: null,
  model_digest: null,
});

/** A run whose process died is over, whether somebody has come by to write so or not. */
function runParts(run: KnownRun): RunParts {
  const finishedAt = run.abandoned ? run.heartbeatAt : run.finishedAt;
  return {
    status: run.abandoned ? 'failed' : run.status,
    progress: { done: run.done, total: run.total, parameter: run.abandoned ? null : run.parameter },
    started_at: run.startedAt.toISOString(),
    started_by: run.startedBy.user_id,
    finished_at: finishedAt?.toISOString() ?? null,
    failure: run.abandoned ? abandonedFailure : run.failure,
    spent: spentBy(run, finishedAt ?? new Date()),
    limits: run.limits,
    runtime_version: run.runtimeVersion,
    model_digest: run.modelDigest,
  };
}
