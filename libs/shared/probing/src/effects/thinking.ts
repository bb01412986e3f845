import type { Inquiry } from '../asking/inquiry.js';
import type { Bench } from '../control/bench.js';
import { effect, inconclusive } from '../trials/observation.js';
import type { Observation } from '../trials/observation.js';

const off: readonly unknown[] = [false, 'off', 'none'];
const on: readonly unknown[] = [true, 'on', 'high'];
const repetitions = 2;
const expected = 'reasoning when it is on, none when it is off';

/** Reasoning is there or not. */
export function* thinkingEffect(bench: Bench, name: string): Inquiry<Observation> {
  const quiet = off.find((value) => bench.takes(name, value));
  const loud = on.find((value) => bench.takes(name, value));
  if (quiet === undefined || loud === undefined) return inconclusive('it cannot be switched off and on');
  const thoughts = { off: 0, on: 0 };
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    if (yield* thinks(bench, name, quiet)) thoughts.off += 1;
    if (yield* thinks(bench, name, loud)) thoughts.on += 1;
  }
  const seen = `reasoning in ${thoughts.on} of ${repetitions} answers with ${loud}, in ${thoughts.off} with ${quiet}`;
  if (thoughts.on === repetitions && thoughts.off === 0) return effect(bench, 'honoured', expected, seen);
  if (thoughts.on === repetitions && thoughts.off === repetitions) return effect(bench, 'ignored', expected, seen);
  return inconclusive(`${seen}: models may decide for themselves`);
}

function* thinks(bench: Bench, name: string, value: unknown): Inquiry<boolean> {
  const { answer } = yield* bench.fresh({ ...bench.ground.hot, [name]: value });
  return (answer.reasoning ?? '') !== '';
}
