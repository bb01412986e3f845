import type { ParameterDefinition } from '@kamerton/parameter-schema';
import type { Inquiry } from './asking/inquiry.js';
import { NoAnswer } from './asking/no-answer.js';
import { conclude } from './conclude.js';
import type { Bench } from './control/bench.js';
import { effectOf } from './effects/effect-of.js';
import { clamping } from './trials/clamping.js';
import { existence } from './trials/existence.js';
import { guarded } from './trials/guarded.js';
import { inconclusive } from './trials/observation.js';
import type { Observation, Trial } from './trials/observation.js';
import { range } from './trials/range.js';
import { unset } from './trials/unset.js';
import type { Finding } from './verification.js';

/** Everything that can be tried of one parameter, on the kind's own route first. */
export function* examine(
  [own, ...others]: readonly [Bench, ...Bench[]],
  name: string,
  definition: ParameterDefinition,
): Inquiry<Finding> {
  const observations: Observation[] = [];
  try {
    if (effectOf(name, definition) === null) observations.push(inconclusive('no effect of it is decisive'));
    for (const trial of trialsOf(name, definition)) {
      // Of what is not used as it is, nothing more can be learnt by larger values.
      const settled = observations.some(({ verdict }) => verdict !== null && verdict !== 'honoured');
      if (trial !== clamping || !settled) observations.push(yield* guarded(trial, own, name));
    }
    // Of what has no effect, or none that can be seen, no text tells the default.
    const heeded = observations.some(({ verdict }) => verdict === 'honoured');
    for (const bench of heeded ? [own, ...others] : []) {
      if (bench.respondent.carries(name)) observations.push(yield* guarded(unset, bench, name));
    }
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return conclude(
      observations.map((observation) => ({ ...observation, verdict: null })),
      [error.message],
    );
  }
  return conclude(observations, []);
}

/** Values outside the range of what loads the model could bring it down, and say nothing of texts. */
function trialsOf(name: string, definition: ParameterDefinition): readonly Trial[] {
  const effect = effectOf(name, definition);
  const decisive = effect === null ? [] : [effect];
  return definition.scope === 'load' ? [...decisive, existence] : [...decisive, existence, range, clamping];
}
