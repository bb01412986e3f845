import type { NewChangeEvent, RunActor, VerdictCounts, VerificationRunEntity } from '@kamerton/api-database';
import type { AuditAction, VerdictId } from '@kamerton/contract';
import type { VerificationPlan } from '../planning/verification-plan.js';
import { spentBy } from '../reading/spent-by.js';

type RunPlace = Pick<VerificationRunEntity, 'runtimeId' | 'model'>;

export const startEvent = (
  run: VerificationRunEntity,
  { parameters, loadParameters }: VerificationPlan,
): NewChangeEvent =>
  runEvent('verification.start', run, run.startedBy, run.startedAt, {
    parameters,
    load_parameters: loadParameters,
    limits: run.limits,
    runtime_version: run.runtimeVersion,
    model_digest: run.modelDigest,
  });

/** Of a run that is over: whoever cancelled it is the actor, otherwise whoever started it. */
export function endEvent(run: VerificationRunEntity, verdicts: VerdictCounts): NewChangeEvent {
  const at = run.finishedAt ?? new Date();
  const diff = {
    outcome: run.status,
    failure: run.failure,
    parameters: { done: run.done, total: run.total },
    verdicts,
    spent: spentBy(run, at),
  };
  return run.status === 'cancelled'
    ? runEvent('verification.cancel', run, run.cancelledBy ?? run.startedBy, at, diff)
    : runEvent('verification.finish', run, run.startedBy, at, diff);
}

/** What a probe found is no longer what one found before. */
export const verdictDrift = (
  run: VerificationRunEntity,
  parameter: string,
  verdict: { readonly from: VerdictId; readonly to: VerdictId },
): NewChangeEvent => runEvent('model.drift', run, run.startedBy, new Date(), { [parameter]: { verdict } });

const runEvent = (
  action: AuditAction,
  { runtimeId, model }: RunPlace,
  actor: RunActor,
  at: Date,
  diff: NewChangeEvent['diff'],
): NewChangeEvent => ({
  ...actor,
  at: at.toISOString(),
  action,
  runtime: runtimeId,
  model,
  profile: null,
  version: null,
  diff,
  reason: null,
});
