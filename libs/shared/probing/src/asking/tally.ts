import { RuntimeSilent } from '../runtime-silent.js';
import { NoAnswer } from './no-answer.js';

const failuresAllowed = 3;

/** What a whole run has come to so far. */
export class Tally {
  #tokens = 0;
  #failures = 0;

  /** Completion tokens. */
  get tokens(): number {
    return this.#tokens;
  }

  answered(tokens: number): void {
    this.#tokens += tokens;
    this.#failures = 0;
  }

  /** @throws RuntimeSilent for the third in a row, otherwise NoAnswer */
  failed(reason: string): never {
    this.#failures += 1;
    if (this.#failures >= failuresAllowed) throw new RuntimeSilent(this.#failures, reason);
    throw new NoAnswer(`no answer: ${reason}`);
  }
}
