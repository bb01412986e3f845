import type { Inquiry } from '../asking/inquiry.js';
import type { Bench } from '../control/bench.js';
import { checkOf, effect, inconclusive } from '../trials/observation.js';
import type { Observation } from '../trials/observation.js';
import { judgeInstants } from './judge-instants.js';

const minute = 60_000;
const short = { value: '5m', milliseconds: 5 * minute } as const;
const long = { value: '50m', milliseconds: 50 * minute } as const;
/** Negative: for good. */
const forever = '-1m';
const aYear = 365 * 24 * 60 * minute;
const apart = long.milliseconds - short.milliseconds;
/** In milliseconds: what people give as a duration is a multiple of it, what goes by between two questions seldom as much. */
const grain = 10_000;
const untold = inconclusive('the server does not tell until when it keeps the model');

/**
 * Loads the model for a short and a long time in turn and looks until when it is kept. How much time went by between the
 * questions follows from the two readings of the same value, so no clock but the server's is needed.
 */
export function* keepAliveEffect(bench: Bench, name: string): Inquiry<Observation> {
  if (![short.value, long.value].every((value) => bench.takes(name, value))) return inconclusive('no such durations');
  const before = yield* endWith(bench, name, undefined);
  if (before === null) return untold;
  const ends: number[] = [];
  for (const { value } of [short, long, short, long]) {
    const end = yield* endWith(bench, name, value, ends.at(-1) ?? before);
    if (end === null) return untold;
    ends.push(end);
  }
  const good = bench.takes(name, forever) ? yield* endWith(bench, name, forever) : null;
  // The last duration counts for silent requests as well: it must not be that of a trial.
  yield* endWith(bench, name, durationBefore(before - (ends[0] ?? before)));
  const { verdict, seconds } = judgeInstants(ends, apart);
  const expected = `with ${long.value} the model is kept ${apart / 1000} s longer than with ${short.value}`;
  const seen = `kept ${seconds.join(' and ')} s longer with ${long.value} than with ${short.value}`;
  if (verdict !== 'honoured') return verdict === null ? inconclusive(seen) : effect(bench, verdict, expected, seen);
  const honoured = effect(bench, verdict, expected, seen);
  if (good === null) return honoured;
  const held = good - Math.max(...ends) > aYear;
  const outcome = `${held ? 'for good' : 'not for good'} with ${forever}`;
  return {
    ...honoured,
    evidence: `${seen}, ${outcome}`,
    checks: [...honoured.checks, checkOf(bench, 'effect', `kept for good with ${forever}`, `kept ${outcome}`, held)],
  };
}

/** @param beyondShort milliseconds by which the model was kept longer than for the short duration asked for next */
function durationBefore(beyondShort: number): string {
  if (beyondShort > aYear) return forever;
  const grains = Math.max(1, Math.ceil((short.milliseconds + beyondShort) / grain));
  return `${(grains * grain) / 1000}s`;
}

function* endWith(bench: Bench, name: string, value: string | undefined, last?: number): Inquiry<number | null> {
  yield* bench.fresh({ ...bench.ground.greedy, max_tokens: 1, [name]: value });
  const end = (yield* bench.respondent.instants())?.[name] ?? null;
  // A server may set the new end only after it has answered.
  return end !== last ? end : ((yield* bench.respondent.instants())?.[name] ?? null);
}
