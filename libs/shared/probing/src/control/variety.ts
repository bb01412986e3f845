import type { Inquiry } from '../asking/inquiry.js';
import { saidBy } from '../asking/outcome.js';
import type { Respondent } from '../asking/respondent.js';
import type { Values } from '../asking/values.js';
import { seedAt } from './bench.js';

export interface Variety {
  readonly varies: boolean;
  readonly seeded: boolean;
  readonly note: string;
}

/** Whether sampled texts vary, and whether a seed holds them. */
export function* variety(respondent: Respondent, prompt: string, values: Values): Inquiry<Variety> {
  const draw = function* (seed?: number): Inquiry<string | null> {
    const outcome = yield* respondent.ask(prompt, seed === undefined ? values : { ...values, seed });
    return outcome.kind === 'answered' ? saidBy(outcome) : null;
  };
  const free: (string | null)[] = [];
  for (let count = 0; count < 3; count += 1) free.push(yield* draw());
  const varies = new Set(free).size > 1;
  const silent = { varies, seeded: false };
  if (!respondent.carries('seed')) return { ...silent, note: `${described(varies)}, there is no seed` };
  const first = yield* draw(seedAt(0));
  const again = yield* draw(seedAt(0));
  if (first === null || first !== again) return { ...silent, note: `${described(varies)}, a seed does not hold it` };
  const others: (string | null)[] = [];
  for (let index = 1; index <= 3; index += 1) others.push(yield* draw(seedAt(index)));
  const seeded = others.filter((text) => text !== null && text !== first).length >= 2;
  return {
    varies: varies || seeded,
    seeded,
    note: `${described(varies || seeded)}, ${seeded ? 'a seed holds it' : 'all seeds give the same text'}`,
  };
}

const described = (varies: boolean): string => (varies ? 'sampled text varies' : 'sampled text does not vary');
