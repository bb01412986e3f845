import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork, type RunActor, type RuntimeEntity, type VerificationRunEntity } from '@kamerton/api-database';
import { unknownModel, unknownRuntime } from '@kamerton/api-model-schemas';
import { Signals } from '@kamerton/api-signals';
import { alreadyRunning, runtimeSwitchedOff } from '../planning/refusals.js';
import type { PlannedVerification } from '../planning/verification.planner.js';
import { VERIFICATION_OPTIONS, type VerificationOptions } from '../verification-options.js';
import { RunCloser } from './run.closer.js';
import { startEvent } from './run-events.js';

export interface ClaimedRun {
  readonly run: VerificationRunEntity;
  /** As it stood when the claim was made. */
  readonly runtime: RuntimeEntity;
}

/** Takes a runtime for one run, over all replicas. */
@Injectable()
export class RunClaims {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signals: Signals,
    private readonly closer: RunCloser,
    @Inject(VERIFICATION_OPTIONS) private readonly options: VerificationOptions,
  ) {}

  /** @throws ProblemException VERIFICATION_RUNNING, RUNTIME_UNREACHABLE, UNKNOWN_RUNTIME, UNKNOWN_MODEL */
  async claim({ runtime: runtimeId, subject, plan }: PlannedVerification, startedBy: RunActor): Promise<ClaimedRun> {
    const { limits } = this.options;
    const claimed = await this.unitOfWork.run(async (transaction) => {
      const runtime = await transaction.runtimes.lock(runtimeId);
      if (runtime === null) throw unknownRuntime(runtimeId);
      if (!runtime.enabled) throw runtimeSwitchedOff();
      const other = await transaction.verificationRuns.lockRunningOn(runtimeId);
      if (other !== null && !other.abandoned) throw alreadyRunning(other);
      const closed = other === null ? null : await this.closer.closeHeldAbandoned(transaction, other);
      const order = { id: randomUUID(), runtimeId, model: subject.model, limits, startedBy };
      const run = await transaction.verificationRuns.begin({ ...order, total: plan.parameters.length });
      if (run === null) throw unknownModel(subject.model, runtimeId);
      return { run, runtime, closed, started: await transaction.ledger.append(startEvent(run, plan)) };
    });
    if (claimed.closed !== null) this.closer.tell(claimed.closed);
    this.signals.changeAccepted.emit(claimed.started);
    return claimed;
  }
}
