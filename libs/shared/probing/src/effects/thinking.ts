import type { Inquiry } from '../asking/inquiry.js';
import type { Bench } from '../control/bench.js';
import { effect, inconclusive } from '../trials/observation.js';
import type { Observation } from '../trials/observation.js';
import { effortEffect } from './effort.js';
import { sameThoughts } from './same-thoughts.js';

const off: readonly unknown[] = [false, 'off', 'none'];
const on: readonly unknown[] = [true, 'on', 'high'];
const repetitions = 2;
const expected = 'reasoning when it is on, none when it is off';

/** Reasoning is there or not; where it cannot be switched off, there is more or less of it. */
export function* thinkingEffect(bench: Bench, name: string): Inquiry<Observation> {
  const quiet = off.find((value) => bench.takes(name, value));
  if (quiet === undefined) return yield* effortEffect(bench, name);
  // Where nothing says plain on, a model that reasons by itself does so when nothing is said.
  const loud = on.find((value) => bench.takes(name, value));
  const thoughts = { off: 0, on: 0 };
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    if (yield* thinks(bench, name, quiet)) thoughts.off += 1;
    if (yield* thinks(bench, name, loud)) thoughts.on += 1;
  }
  const loudly = loud === undefined ? 'when it is left out' : `with ${String(loud)}`;
  const seen = `reasoning in ${thoughts.on} of ${repetitions} answers ${loudly}, in ${thoughts.off} with ${String(quiet)}`;
  if (thoughts.on === repetitions && thoughts.off === 0) return effect(bench, 'honoured', expected, seen);
  if (thoughts.on === 0 && thoughts.off === 0) return inconclusive(`${seen}: the model shows none at all`);
  if (thoughts.on < repetitions || thoughts.off < repetitions) {
    return inconclusive(`${seen}: models may decide for themselves`);
  }
  const same = yield* sameThoughts(bench, name, [quiet, loud]);
  return same === null
    ? inconclusive(`${seen}, and whether it is the same cannot be told, or is not so`)
    : effect(bench, 'ignored', expected, `${seen}; ${same}`);
}

function* thinks(bench: Bench, name: string, value: unknown): Inquiry<boolean> {
  const { answer } = yield* bench.fresh({ ...bench.ground.hot, [name]: value });
  return (answer.reasoning ?? '') !== '';
}
