import type { ParameterDefinition } from '@kamerton/parameter-schema';
import type { Inquiry } from './asking/inquiry.js';
import { NoAnswer } from './asking/no-answer.js';
import { conclude } from './conclude.js';
import type { Bench } from './control/bench.js';
import type { Benches } from './control/benches.js';
import { effectOf } from './effects/effect-of.js';
import { triedAtItsLargest } from './effects/narrowing.js';
import { clamping } from './trials/clamping.js';
import { existence } from './trials/existence.js';
import { guarded } from './trials/guarded.js';
import { inconclusive } from './trials/observation.js';
import type { Observation, Trial } from './trials/observation.js';
import { range } from './trials/range.js';
import { unset } from './trials/unset.js';
import type { Finding } from './verification.js';

/** Everything that can be tried of one parameter, on the first route that carries it, then on the others. */
export function* examine(
  own: Bench,
  benches: Benches,
  name: string,
  definition: ParameterDefinition,
): Inquiry<Finding> {
  const observations: Observation[] = [];
  try {
    if (effectOf(name, definition) === null) observations.push(inconclusive('no effect of it is decisive'));
    for (const trial of trialsOf(name, definition)) {
      if (trial !== clamping || mayBeLowered(name, observations)) observations.push(yield* guarded(trial, own, name));
    }
    // Of what has no effect, or none that can be seen, no text tells the default.
    if (observations.some(({ verdict }) => verdict === 'honoured')) {
      for (const bench of [own, ...(yield* benches.further(name))]) {
        observations.push(yield* guarded(unset, bench, name));
      }
    }
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return conclude(observations.map(undecided), [error.message]);
  }
  return conclude(observations, []);
}

/** Of what is not used as it is, larger values tell nothing more; and what works at its largest is not lowered. */
const mayBeLowered = (name: string, observations: readonly Observation[]): boolean => {
  const verdict = observations.find((observation) => observation.verdict !== null)?.verdict ?? null;
  return verdict === null || (verdict === 'honoured' && !triedAtItsLargest(name));
};

/** Part of the trials may not stand for all of them. */
const undecided = (observation: Observation): Observation => ({ ...observation, verdict: null });

/** Values outside the range of what loads the model could bring it down, and say nothing of texts. */
function trialsOf(name: string, definition: ParameterDefinition): readonly Trial[] {
  const effect = effectOf(name, definition);
  const decisive = effect === null ? [] : [effect];
  return definition.scope === 'load' ? [...decisive, existence] : [...decisive, existence, range, clamping];
}
