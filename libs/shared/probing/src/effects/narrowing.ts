import type { Inquiry } from '../asking/inquiry.js';
import { saidBy } from '../asking/outcome.js';
import type { Values } from '../asking/values.js';
import type { Bench } from '../control/bench.js';
import { tinyShare } from '../control/greedy-control.js';
import { neutralValue } from '../control/neutral-values.js';
import { distinct, draws, textsIn } from '../trials/draws.js';
import { effect, inconclusive } from '../trials/observation.js';
import type { Observation } from '../trials/observation.js';
import { unheeded } from '../trials/unheeded.js';

/** The narrowest setting leaves one token to draw. `greedy`: the likeliest one; otherwise another, always the same. */
interface Narrowest {
  readonly value: number;
  readonly greedy: boolean;
  /** Tokens of the very same probability stay together. */
  readonly keepsTies?: true;
  /** Without these it has no effect. */
  readonly beside?: Values;
}

const narrowest: Readonly<Record<string, Narrowest>> = {
  top_k: { value: 1, greedy: true },
  top_p: { value: tinyShare, greedy: true },
  min_p: { value: 1, greedy: true, keepsTies: true },
  typical_p: { value: tinyShare, greedy: false },
  top_n_sigma: { value: tinyShare, greedy: true, keepsTies: true },
  mirostat: { value: 2, greedy: true, beside: { mirostat_tau: tinyShare } },
  mirostat_tau: { value: tinyShare, greedy: true, beside: { mirostat: 2 } },
};

export const narrowingParameters: readonly string[] = Object.keys(narrowest);

/** Whether the narrowest value is the largest one as well. */
export const triedAtItsLargest = (name: string): boolean => name === 'min_p';

const repetitions = 4;

/** At its narrowest a filter takes all variety out of a sampled text. */
export function* narrowingEffect(bench: Bench, name: string): Inquiry<Observation> {
  const setting = narrowest[name];
  if (setting === undefined || !bench.takes(name, setting.value))
    return inconclusive('its narrowest value is not allowed');
  if (!bench.ground.varies) return inconclusive('sampled text does not vary, so nothing can be narrowed');
  const { value, beside = {} } = setting;
  const wide = yield* draws(bench, beside, repetitions);
  const narrow = yield* draws(bench, { ...beside, [name]: value }, repetitions);
  const goal = setting.greedy && bench.ground.greedy !== null ? saidBy(yield* bench.greedy()) : narrow[0];
  const called = setting.greedy && bench.ground.greedy !== null ? 'the greedy text' : 'one and the same text';
  const expected = `${value} gives ${called} whatever the draw`;
  const hits = narrow.filter((text) => text === goal).length;
  const widely = wide.filter((text) => text !== goal).length;
  if (hits === repetitions) {
    if (widely < repetitions / 2) return inconclusive('without it the text is nearly always the same as well');
    const seen = `${hits} of ${repetitions} draws with ${value}, ${repetitions - widely} of ${repetitions} without it`;
    return effect(bench, 'honoured', expected, seen);
  }
  if (setting.keepsTies === true && bench.ground.seeded && hits >= repetitions / 2 && widely === repetitions) {
    const seen = `${hits} of ${repetitions} draws with ${value}, none with the same seeds without it; equally likely tokens stay`;
    return effect(bench, 'honoured', expected, seen);
  }
  if (hits > 1 || !bench.ground.telling || distinct(narrow) < repetitions - 1) {
    return inconclusive(`${expected}: seen in ${hits} of ${repetitions} draws`);
  }
  if (!bench.ground.seeded) {
    return effect(bench, 'ignored', expected, `${textsIn(narrow)} with ${value}`);
  }
  const definition = bench.definition(name);
  const open = definition === undefined ? undefined : neutralValue(name, definition);
  return yield* unheeded(bench, name, [value, open ?? value], expected, beside);
}
