import type { QuestionStep, ProbeReply } from '@kamerton/probing';

/** So many answers in a row that a working server does not give end a run. */
const patience = 5;
const shownCharacters = 200;

type Question = Pick<QuestionStep, 'parameter' | 'request'>;

/**
 * Tells a runtime that is out of order from one that refuses what it is asked. Servers refuse values with 400, 422 or the
 * status of their kind, and may lack a whole route: what belongs to the controls counts only when nothing was ever answered.
 * That there is no answer at all, again and again, is for the prober to judge.
 */
export class AnswerWatch {
  private answered = false;
  private inARow = 0;
  private last: string | null = null;

  constructor(private readonly wrongTypeStatus: number | null) {}

  /** Why the run cannot go on after this reply; `null`: it can. */
  complaint({ parameter, request }: Question, reply: ProbeReply): string | null {
    if ('failure' in reply) {
      this.last = reply.failure;
      return null;
    }
    const { status, payload, text } = reply;
    if (isSuccess(status) && payload !== undefined) {
      this.answered = true;
      this.inARow = 0;
      return null;
    }
    const what = isSuccess(status) ? 'something that is not JSON' : `HTTP ${status}`;
    const shown = text.slice(0, shownCharacters).trim();
    this.last = `${request.method} ${request.path} answered ${what}${shown === '' ? '' : `: ${shown}`}`;
    if (parameter === null || this.isRefusal(status)) return null;
    this.inARow += 1;
    return this.inARow < patience ? null : `${this.inARow} questions in a row got no usable answer; ${this.last}`;
  }

  /** Why nothing can be proved: not one question got an answer that could be read; `null`: some did, or none was asked. */
  get speechless(): string | null {
    return this.answered || this.last === null ? null : `not even a plain question got a usable answer; ${this.last}`;
  }

  private isRefusal(status: number): boolean {
    return status === 400 || status === 422 || status === this.wrongTypeStatus;
  }
}

const isSuccess = (status: number): boolean => status >= 200 && status <= 299;
