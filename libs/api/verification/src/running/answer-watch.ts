import type { QuestionStep, ProbeReply } from '@kamerton/probing';

/** So many answers in a row that a working server does not give end a run. */
const patience = 5;
const shownCharacters = 200;

/**
 * Tells a runtime that is out of order from one that refuses what it was asked: a question that carries nothing to refuse must
 * be answered, and servers refuse values with 400, 422 or the status of their kind.
 */
export class AnswerWatch {
  private inARow = 0;

  constructor(private readonly wrongTypeStatus: number | null) {}

  /** Why the run cannot go on; `null`: it can. That there was no answer at all is for the prober to judge. */
  complaint(question: Pick<QuestionStep, 'parameter' | 'request'>, reply: ProbeReply): string | null {
    if ('failure' in reply) return null;
    const { status, payload, text } = reply;
    if (isSuccess(status) && payload !== undefined) {
      this.inARow = 0;
      return null;
    }
    const isControl = question.parameter === null;
    if (!isControl && this.isRefusal(status)) return null;
    this.inARow += 1;
    if (!isControl && this.inARow < patience) return null;
    const what = isSuccess(status) ? 'something that is not JSON' : `HTTP ${status}`;
    const which = isControl ? 'a plain question' : `${this.inARow} questions in a row`;
    const shown = text.slice(0, shownCharacters).trim();
    return `${question.request.method} ${question.request.path} answered ${which} with ${what}${shown === '' ? '' : `: ${shown}`}`;
  }

  private isRefusal(status: number): boolean {
    return status === 400 || status === 422 || status === this.wrongTypeStatus;
  }
}

const isSuccess = (status: number): boolean => status >= 200 && status <= 299;
