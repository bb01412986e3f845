import { Injectable } from '@nestjs/common';
import { storableText, UnitOfWork, type RunProgress } from '@kamerton/api-database';
import { ModelDrifts } from '@kamerton/api-model-schemas';
import { Signals } from '@kamerton/api-signals';
import type { Finding } from '@kamerton/probing';
import { verdictDrift } from '../claims/run-events.js';
import { cancelled, failed, type RunEnding } from './run-ending.js';

const maxTextLength = 2_000;

/** Keeps verdicts as they are reached. */
@Injectable()
export class VerdictRecorder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signals: Signals,
    private readonly drifts: ModelDrifts,
  ) {}

  /** @returns how the run has to end, when it may not go on; `undefined`: the verdict is kept and the run goes on. */
  async record(
    run: { readonly id: string; readonly runtimeId: string },
    parameter: string,
    finding: Finding,
    progress: RunProgress,
  ): Promise<RunEnding | undefined> {
    const outcome = await this.unitOfWork.run(async (transaction) => {
      // The runtime before the run, as whoever removes a runtime does: the other way round the two would wait for each other.
      await transaction.runtimes.hold(run.runtimeId);
      const held = await transaction.verificationRuns.lock(run.id);
      if (held === null) return { ending: null };
      if (held.cancelledBy !== null) return { ending: cancelled };
      if (!held.sameSubject) return { ending: failed('runtime or model changed while it was being verified') };
      const before = await transaction.verdicts.previous(held.runtimeId, held.model, parameter);
      const change = before === null || before === finding.verdict ? null : { from: before, to: finding.verdict };
      const place = { runtimeId: held.runtimeId, model: held.model };
      if (change !== null) {
        await transaction.modelBaselines.verdictMoves({ ...place, parameter, from: change.from }, new Date());
      }
      await transaction.verdicts.save(run.id, { parameter, ...storable(finding) });
      await transaction.verificationRuns.beat(run.id, progress);
      if (change === null) return { event: null };
      await this.drifts.settle(transaction, held.runtimeId, held.model);
      return { event: await transaction.ledger.append(verdictDrift(held, parameter, change)) };
    });
    if ('ending' in outcome) return outcome.ending;
    if (outcome.event !== null) {
      this.signals.changeAccepted.emit(outcome.event);
      this.signals.driftNoticed.emit({ runtime: run.runtimeId, kind: 'verdict', count: 1 });
    }
    return undefined;
  }
}

/** Evidence quotes what runtimes answer, which may be anything. */
const storable = ({ verdict, evidence, checks }: Finding): Finding => ({
  verdict,
  evidence: storableText(evidence, maxTextLength),
  checks: checks.map((check) => ({
    ...check,
    expected: check.expected === null ? null : storableText(check.expected, maxTextLength),
    seen: storableText(check.seen, maxTextLength),
  })),
});
