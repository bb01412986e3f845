import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RunEnd, type Transaction, type VerificationRunEntity } from '@kamerton/api-database';
import { Signals } from '@kamerton/api-signals';
import type { AuditEventBody } from '@kamerton/contract';
import { abandonedFailure } from './abandoned-failure.js';
import { endEvent } from './run-events.js';

export interface ClosedRun {
  readonly run: VerificationRunEntity;
  readonly event: AuditEventBody;
}

/** Ends runs, each with its audit event. A run that somebody else has ended already stays as it is. */
@Injectable()
export class RunCloser {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signals: Signals,
  ) {}

  async close(id: string, end: RunEnd): Promise<void> {
    const closed = await this.unitOfWork.run(async (transaction) => {
      const run = await transaction.verificationRuns.lock(id);
      return run === null ? null : this.closeHeld(transaction, run, end);
    });
    if (closed !== null) this.tell(closed);
  }

  /** A run whose process died: nobody else will end it. */
  async closeAbandoned(id: string): Promise<void> {
    const closed = await this.unitOfWork.run(async (transaction) => {
      const run = await transaction.verificationRuns.lock(id);
      // It may have been heard of again since it was taken for dead.
      const stillDead = run !== null && (await transaction.verificationRuns.abandoned()).includes(id);
      return stillDead ? this.closeHeldAbandoned(transaction, run) : null;
    });
    if (closed !== null) this.tell(closed);
  }

  /** Inside a transaction that holds the run; `tell` follows after its commit. */
  closeHeldAbandoned(transaction: Transaction, run: VerificationRunEntity): Promise<ClosedRun> {
    return this.closeHeld(transaction, run, { ...run, status: 'failed', failure: abandonedFailure });
  }

  tell({ run: { runtimeId: runtime, status: outcome }, event }: ClosedRun): void {
    this.signals.changeAccepted.emit(event);
    if (outcome !== 'running') this.signals.verificationEnded.emit({ runtime, outcome });
  }

  private async closeHeld(transaction: Transaction, { id }: VerificationRunEntity, end: RunEnd): Promise<ClosedRun> {
    const run = await transaction.verificationRuns.finish(id, end);
    const verdicts = await transaction.verdicts.countOf(run);
    return { run, event: await transaction.ledger.append(endEvent(run, verdicts)) };
  }
}
