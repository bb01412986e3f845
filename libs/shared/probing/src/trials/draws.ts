import type { Inquiry } from '../asking/inquiry.js';
import type { Values } from '../asking/values.js';
import type { Bench } from '../control/bench.js';

/** The sampled texts under some values, one for each of the first `count` draws. */
export function* draws(bench: Bench, values: Values, count: number): Inquiry<readonly string[]> {
  const texts: string[] = [];
  for (let index = 0; index < count; index += 1) texts.push(yield* bench.drawnText(index, values));
  return texts;
}

/** Whether two sets of values come to the same text under each of the first `count` seeds. Stops at the first difference. */
export function* alwaysAlike(bench: Bench, one: Values, other: Values, count: number): Inquiry<boolean> {
  for (let index = 0; index < count; index += 1) {
    if ((yield* bench.drawnText(index, one)) !== (yield* bench.drawnText(index, other))) return false;
  }
  return true;
}

/** Whether they come to different texts under each of them. Stops at the first likeness. */
export function* neverAlike(bench: Bench, one: Values, other: Values, count: number): Inquiry<boolean> {
  for (let index = 0; index < count; index += 1) {
    if ((yield* bench.drawnText(index, one)) === (yield* bench.drawnText(index, other))) return false;
  }
  return true;
}

export const distinct = (texts: readonly string[]): number => new Set(texts).size;

/** `1 text in 4 draws`, `3 different texts in 4 draws`. */
export const textsIn = (texts: readonly string[]): string => {
  const count = distinct(texts);
  return `${count === 1 ? '1 text' : `${count} different texts`} in ${texts.length} draws`;
};

/** Under how many of the first `count` seeds they come to different texts. */
export function* timesApart(bench: Bench, one: Values, other: Values, count: number): Inquiry<number> {
  let apart = 0;
  for (let index = 0; index < count; index += 1) {
    if ((yield* bench.drawnText(index, one)) !== (yield* bench.drawnText(index, other))) apart += 1;
  }
  return apart;
}
