import { Inject, Injectable, Logger } from '@nestjs/common';
import { Repositories, storableText } from '@kamerton/api-database';
import { RuntimeClient, RuntimeFailure } from '@kamerton/api-runtime-client';
import { Signals } from '@kamerton/api-signals';
import { verify, type ProbeReply, type QuestionStep } from '@kamerton/probing';
import { RunCloser } from '../claims/run.closer.js';
import { defaultPace, VERIFICATION_OPTIONS, type VerificationOptions } from '../verification-options.js';
import { ActiveRun } from './active-run.js';
import { Heartbeat } from './heartbeat.js';
import { limitReached } from './run-budget.js';
import { cancelled, failed, type RunEnding } from './run-ending.js';
import type { RunOrder } from './run-order.js';
import { throughOutage } from './through-outage.js';
import { VerdictRecorder } from './verdict.recorder.js';

/** Answers to probes are a few sentences; whatever is larger is no answer to them. */
const maxAnswerBytes = 1024 * 1024;
const maxFailureLength = 1_000;

/** Carries out the runs that this process claimed, each to its end whatever happens. */
@Injectable()
export class VerificationRunner {
  private readonly logger = new Logger('Verification');
  private readonly running = new Map<string, { readonly active: ActiveRun; readonly over: Promise<void> }>();
  private stopped = false;

  constructor(
    private readonly repositories: Repositories,
    private readonly client: RuntimeClient,
    private readonly recorder: VerdictRecorder,
    private readonly closer: RunCloser,
    private readonly signals: Signals,
    @Inject(VERIFICATION_OPTIONS) private readonly options: VerificationOptions,
  ) {}

  start(order: RunOrder): void {
    const { id, total, limits } = order.run;
    const { wrongTypeStatus } = order.subject.kind.probing;
    const active: ActiveRun = new ActiveRun({ total, limits, wrongTypeStatus }, verify(order.subject, order.choice), {
      ask: (question, signal) => this.ask(order, question, signal),
      keep: ({ parameter, finding }, progress) =>
        throughOutage(
          () => this.recorder.record(order.run, parameter, finding, progress),
          () => !active.brake.pulled,
        ),
    });
    if (this.stopped) active.brake.pull(interrupted);
    const over = this.carryOut(order, active).finally(() => this.running.delete(id));
    this.running.set(id, { active, over });
  }

  /** Breaks the run off at once when it is one of this process's, and waits for its end. */
  async cancel(id: string): Promise<void> {
    const run = this.running.get(id);
    run?.active.brake.pull(cancelled);
    await run?.over;
  }

  /** Breaks everything off; what is begun later is broken off at once. */
  async stop(): Promise<void> {
    this.stopped = true;
    const runs = [...this.running.values()];
    for (const { active } of runs) active.brake.pull(interrupted);
    await Promise.all(runs.map(({ over }) => over));
  }

  private async carryOut({ run, runtime, subject }: RunOrder, active: ActiveRun): Promise<void> {
    const { heartbeatMs } = this.options.pace ?? defaultPace;
    const heartbeat = new Heartbeat(run.id, active, this.repositories.verificationRuns, heartbeatMs);
    const outOfTime = failed(limitReached('seconds', run.limits.seconds));
    const clock = setTimeout(() => active.brake.pull(outOfTime), run.limits.seconds * 1_000).unref();
    heartbeat.start();
    const ending = await this.ending(active);
    clearTimeout(clock);
    await heartbeat.stop();
    if (ending === null) return;
    const failure = ending.failure === null ? null : storableText(ending.failure, maxFailureLength);
    const words = `verification of ${subject.model} on ${runtime.id} is ${ending.status}`;
    this.logger.log(failure === null ? words : `${words}: ${failure}`);
    try {
      const end = { ...ending, ...active.progress, failure };
      await throughOutage(
        () => this.closer.close(run.id, end),
        () => !this.stopped,
      );
    } catch (error) {
      this.logger.warn(
        `the end of verification ${run.id} could not be written; it will count as abandoned: ${String(error)}`,
      );
    }
  }

  private async ending(active: ActiveRun): Promise<RunEnding> {
    try {
      return await active.run();
    } catch (error) {
      this.logger.error(`a verification broke down: ${error instanceof Error ? error.stack : String(error)}`);
      return failed(`the run itself broke down: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private async ask(
    { runtime }: RunOrder,
    { request, parameter }: QuestionStep,
    signal: AbortSignal,
  ): Promise<ProbeReply> {
    this.signals.probeSent.emit({ runtime: runtime.id });
    const { answerMs, firstAnswerMs } = this.options.pace ?? defaultPace;
    const timeoutMs = parameter === null ? firstAnswerMs : answerMs;
    try {
      return await this.client.exchange(runtime, request, { timeoutMs, maxBytes: maxAnswerBytes, signal });
    } catch (error) {
      if (error instanceof RuntimeFailure) return { failure: error.message };
      throw error;
    }
  }
}

const interrupted = failed('the process that ran it was stopped');
