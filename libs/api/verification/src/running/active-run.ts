import type { RunProgress } from '@kamerton/api-database';
import type { VerificationCosts } from '@kamerton/contract';
import { RuntimeSilent, type ProbeReply, type ProvenStep, type QuestionStep } from '@kamerton/probing';
import { AnswerWatch } from './answer-watch.js';
import { RunBrake } from './run-brake.js';
import { RunBudget } from './run-budget.js';
import { done, failed, type RunEnding } from './run-ending.js';
import type { RunSteps } from './run-order.js';

export interface RunRules {
  /** Parameters. */
  readonly total: number;
  readonly limits: VerificationCosts;
  /** Status with which the runtime refuses a value of the wrong type; `null`: it does not. */
  readonly wrongTypeStatus: number | null;
}

/** What a run does to the world. */
export interface RunActions {
  readonly ask: (question: QuestionStep, signal: AbortSignal) => Promise<ProbeReply>;
  /** @returns how the run has to end, when it may not go on */
  readonly keep: (step: ProvenStep, progress: RunProgress) => Promise<RunEnding | undefined>;
}

/** One run: question after question, verdict after verdict, until the end, a limit, or somebody who pulls the brake. */
export class ActiveRun {
  readonly brake = new RunBrake();
  private readonly budget: RunBudget;
  private readonly watch: AnswerWatch;
  private place: Pick<RunProgress, 'done' | 'total' | 'parameter'>;
  /** Whether one of the controls got no answer; what is unproven may then be so for want of it. */
  private controlGap = false;
  /** Whether a question about the parameter under test got no answer. */
  private gap = false;

  constructor(
    { total, limits, wrongTypeStatus }: RunRules,
    private readonly steps: RunSteps,
    private readonly actions: RunActions,
  ) {
    this.place = { done: 0, total, parameter: null };
    this.budget = new RunBudget(limits);
    this.watch = new AnswerWatch(wrongTypeStatus);
  }

  get progress(): RunProgress {
    return { ...this.place, requests: this.budget.requests, tokens: this.budget.tokens };
  }

  async run(): Promise<RunEnding> {
    try {
      return await this.goThrough();
    } catch (error) {
      if (error instanceof RuntimeSilent) return failed(error.message);
      throw error;
    }
  }

  private async goThrough(): Promise<RunEnding> {
    let reply: ProbeReply | undefined;
    for (;;) {
      if (this.brake.pulled) return this.brake.ending;
      const { value: step } = this.steps.next(reply);
      if (step === undefined) return done;
      reply = undefined;
      this.place = { done: step.done, total: step.total, parameter: step.parameter };
      if (step.kind === 'proven') {
        const { speechless } = this.watch;
        if (speechless !== null) return failed(speechless);
        const ending = await this.keep(step);
        if (ending !== undefined) return ending;
      } else {
        this.budget.tokens = step.tokens;
        if (this.budget.exhausted !== null) return failed(this.budget.exhausted);
        reply = await this.ask(step);
        const complaint = this.watch.complaint(step, reply);
        if (complaint !== null && !this.brake.pulled) return failed(complaint);
      }
    }
  }

  private async ask(question: QuestionStep): Promise<ProbeReply> {
    this.budget.requests += 1;
    const reply = await this.actions.ask(question, this.brake.signal);
    if ('failure' in reply) {
      if (question.parameter === null) this.controlGap = true;
      else this.gap = true;
    }
    return reply;
  }

  private async keep(step: ProvenStep): Promise<RunEnding | undefined> {
    const nothingLearnt = (this.gap || this.controlGap) && step.finding.verdict === 'unproven';
    this.gap = false;
    // A question that got no answer says nothing of the parameter, so it takes the place of nothing that was proved.
    return nothingLearnt ? undefined : this.actions.keep(step, this.progress);
  }
}
