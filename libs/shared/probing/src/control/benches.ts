import type { Inquiry } from '../asking/inquiry.js';
import { NoAnswer } from '../asking/no-answer.js';
import { refusalText } from '../asking/outcome.js';
import { Respondent } from '../asking/respondent.js';
import type { Tally } from '../asking/tally.js';
import type { VerificationSubject } from '../verification.js';
import { Bench } from './bench.js';
import { prepareGround } from './prepare-ground.js';

const attempts = 3;

/** A bench for each route of the subject's kind, prepared when it is first needed. */
export class Benches {
  readonly #prepared = new Map<number, Bench | string>();

  constructor(
    readonly subject: VerificationSubject,
    private readonly tally: Tally,
  ) {}

  /** The one on the kind's own route; or why nothing can be asked there. */
  *own(): Inquiry<Bench | string> {
    return yield* this.#at(0);
  }

  /** The one on the first route that has a field for the parameter; or why nothing can be asked there. */
  *first(parameter: string): Inquiry<Bench | string> {
    const [first] = this.#carrying(parameter);
    return first === undefined ? 'no route that can be asked has a field for it' : yield* this.#at(first);
  }

  /** Those on the routes after that one that have a field for it; routes that cannot be asked are passed over. */
  *further(parameter: string): Inquiry<readonly Bench[]> {
    const benches: Bench[] = [];
    for (const index of this.#carrying(parameter).slice(1)) {
      const bench = yield* this.#at(index);
      if (typeof bench !== 'string') benches.push(bench);
    }
    return benches;
  }

  #carrying(parameter: string): readonly number[] {
    const { kind } = this.subject;
    return kind.probing.routes.flatMap(({ dialect: id }, index) => {
      const dialect = kind.dialects.find((each) => each.id === id);
      return dialect?.fields.some((field) => field.parameter === parameter) === true ? [index] : [];
    });
  }

  *#at(index: number): Inquiry<Bench | string> {
    const known = this.#prepared.get(index);
    if (known !== undefined) return known;
    const bench = yield* this.#prepare(index);
    this.#prepared.set(index, bench);
    return bench;
  }

  *#prepare(index: number): Inquiry<Bench | string> {
    const { kind } = this.subject;
    const route = kind.probing.routes[index];
    const dialect = kind.dialects.find(({ id }) => id === route?.dialect);
    if (route === undefined || dialect === undefined) return `there is no dialect of route ${index}`;
    const respondent = new Respondent(this.subject, route, dialect, this.tally);
    let reason = '';
    // Everything stands on the controls: one blip must not cost a whole run.
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      try {
        const ground = yield* prepareGround(respondent);
        return 'status' in ground
          ? `a plain request is refused: ${refusalText(ground)}`
          : new Bench(respondent, ground);
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        reason = error.message;
      }
    }
    return reason;
  }
}
