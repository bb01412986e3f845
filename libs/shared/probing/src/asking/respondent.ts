import { UnreadablePayload } from '@kamerton/runtime-catalog';
import type { Dialect, ProbeField, ProbeRoute, Probing } from '@kamerton/runtime-catalog';
import type { VerificationSubject } from '../verification.js';
import type { Inquiry } from './inquiry.js';
import { NoAnswer } from './no-answer.js';
import { tokensOf } from './outcome.js';
import type { Answered, Outcome } from './outcome.js';
import type { Tally } from './tally.js';
import type { Values } from './values.js';

/** Too many at once, or not ready: says nothing of what was sent. */
const busyStatuses: readonly number[] = [408, 425, 429, 502, 503, 504];

/** The model under test behind one route of its runtime. */
export class Respondent {
  readonly #memory = new Map<string, Outcome>();

  constructor(
    readonly subject: VerificationSubject,
    readonly route: ProbeRoute,
    readonly dialect: Dialect,
    readonly tally: Tally,
  ) {}

  /** Whether the route has a place for the parameter. */
  carries(parameter: string): boolean {
    return this.dialect.fields.some((field) => field.parameter === parameter);
  }

  pathOf(parameter: string): readonly string[] | null {
    return this.dialect.fields.find((field) => field.parameter === parameter)?.path ?? null;
  }

  /**
   * @param raw written after the values and as they are, also what no caller may send
   * @throws NoAnswer, RuntimeSilent
   */
  *ask(prompt: string, values: Values, raw: readonly ProbeField[] = []): Inquiry<Outcome> {
    const fields = [...this.#fieldsOf(values), ...raw];
    const reply = yield this.route.request({ model: this.subject.model, prompt, fields });
    if (reply === undefined) return this.tally.failed('nothing came back');
    if ('failure' in reply) return this.tally.failed(reply.failure);
    const { status, payload, text } = reply;
    if (busyStatuses.includes(status)) return this.tally.failed(`the server is busy (HTTP ${status})`);
    if (status < 200 || status > 299) {
      this.tally.answered(0);
      return { kind: 'refused', status, text };
    }
    const answered = this.#read(payload);
    this.tally.answered(tokensOf(answered));
    return answered;
  }

  /** As `ask`, for a question whose answer is always the same: it is put only once. */
  *recall(prompt: string, values: Values): Inquiry<Outcome> {
    const key = JSON.stringify([prompt, this.#fieldsOf(values)]);
    const known = this.#memory.get(key);
    if (known !== undefined) return known;
    const outcome = yield* this.ask(prompt, values);
    this.#memory.set(key, outcome);
    return outcome;
  }

  /** What the server says is in force now; `null`: servers of this kind do not tell. */
  *inForce(): Inquiry<Values | null> {
    const { inForce } = this.subject.kind.probing;
    return inForce === undefined ? null : yield* this.#lookUp(inForce, inForce.read);
  }

  /** When what is in force now will be over, on the server's own clock; `null`: servers of this kind do not tell. */
  *instants(): Inquiry<Readonly<Record<string, number>> | null> {
    const { inForce } = this.subject.kind.probing;
    return inForce?.readInstants === undefined ? null : yield* this.#lookUp(inForce, inForce.readInstants);
  }

  *#lookUp<Read>(
    { request }: NonNullable<Probing['inForce']>,
    read: (payload: unknown, model: string) => Read,
  ): Inquiry<Read> {
    const { model } = this.subject;
    const reply = yield request(model);
    if (reply === undefined || 'failure' in reply) return this.tally.failed(reply?.failure ?? 'nothing came back');
    this.tally.answered(0);
    return readable(() => read(reply.payload, model));
  }

  #read(payload: unknown): Answered {
    this.tally.answered(0);
    const answer = readable(() => this.route.read(payload));
    if (answer.choices < 1) throw new NoAnswer('an unreadable answer: there is no text in it');
    return { kind: 'answered', answer, payload };
  }

  #fieldsOf(values: Values): readonly ProbeField[] {
    return this.dialect.fields.flatMap(({ parameter, path, toWire }) => {
      const value = Object.hasOwn(values, parameter) ? values[parameter] : undefined;
      const wire = value === undefined || toWire === undefined ? value : toWire(value);
      return wire === undefined ? [] : [{ path, value: wire }];
    });
  }
}

/** @throws NoAnswer for what is not as the protocol promises */
function readable<Read>(read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadablePayload)) throw error;
    throw new NoAnswer(`an unreadable answer: ${error.message}`, { cause: error });
  }
}
