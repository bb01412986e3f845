import type { ParameterDefinition } from '@kamerton/parameter-schema';
import { validateValue } from '@kamerton/parameter-schema';
import type { Inquiry } from '../asking/inquiry.js';
import { saidBy } from '../asking/outcome.js';
import type { Answered } from '../asking/outcome.js';
import type { Respondent } from '../asking/respondent.js';
import { ValueRefused } from '../asking/value-refused.js';
import type { Values } from '../asking/values.js';

/** Seeds of no meaning; small enough for every runtime. */
const seeds = Array.from({ length: 24 }, (_, index) => 1009 * (index + 1));

/** What the controls have shown of the model behind one route; every trial stands on it. */
export interface Ground {
  readonly prompt: string;
  /** Sent with every question: a short answer, every shaping of the text taken out. */
  readonly base: Values;
  /** With these the same request gives the same text; `null`: nothing was found that does. */
  readonly greedy: Values | null;
  readonly greedyText: string;
  /** With these the text varies from answer to answer. */
  readonly hot: Values;
  readonly varies: boolean;
  /** The same seed gave the same text and another seed another one. */
  readonly seeded: boolean;
  /** Whether texts are long enough to be told apart. */
  readonly telling: boolean;
  /** Sentences about all of this, for the record. */
  readonly notes: readonly string[];
}

/** Puts the questions of the trials. All its questions throw ValueRefused, NoAnswer or RuntimeSilent. */
export class Bench {
  constructor(
    readonly respondent: Respondent,
    readonly ground: Ground,
  ) {}

  /** The text that comes of greed; asked once for the same values. */
  *greedy(values: Values = {}): Inquiry<Answered> {
    return yield* this.#put({ ...this.ground.greedy, ...values }, true);
  }

  *greedyAgain(values: Values = {}): Inquiry<Answered> {
    return yield* this.#put({ ...this.ground.greedy, ...values }, false);
  }

  /** One draw of a sampled text; where seeds work, the same index is the same draw. */
  *drawn(index: number, values: Values = {}): Inquiry<Answered> {
    if (!this.ground.seeded) return yield* this.#put({ ...this.ground.hot, ...values }, false);
    return yield* this.#put({ ...this.ground.hot, seed: seedAt(index), ...values }, true);
  }

  *drawnText(index: number, values: Values = {}): Inquiry<string> {
    return saidBy(yield* this.drawn(index, values));
  }

  /** Asked anew, with nothing but these values and those of the base. */
  *fresh(values: Values): Inquiry<Answered> {
    return yield* this.#put(values, false);
  }

  definition(name: string): ParameterDefinition | undefined {
    return this.respondent.subject.schema.parameters[name];
  }

  /** Whether the schema and the route have room for the value. */
  takes(name: string, value: unknown): boolean {
    const definition = this.definition(name);
    if (definition === undefined || !this.respondent.carries(name)) return false;
    return validateValue(name, definition, value).length === 0;
  }

  *#put(values: Values, remembered: boolean): Inquiry<Answered> {
    const { prompt, base } = this.ground;
    const sent = { ...base, ...values };
    const outcome = remembered ? yield* this.respondent.recall(prompt, sent) : yield* this.respondent.ask(prompt, sent);
    if (outcome.kind === 'refused') throw new ValueRefused(prompt, sent, outcome);
    return outcome;
  }
}

export function seedAt(index: number): number {
  return seeds[index % seeds.length] ?? 1;
}
