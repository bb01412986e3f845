import type { Inquiry } from '../asking/inquiry.js';
import { ValueRefused } from '../asking/value-refused.js';
import type { Bench } from '../control/bench.js';
import { inconclusive } from './observation.js';
import type { Observation, Trial } from './observation.js';
import { rejection } from './rejection.js';

/** The trial; a refusal on its way is looked into, and may itself be what the trial shows. */
export function* guarded(trial: Trial, bench: Bench, name: string): Inquiry<Observation> {
  try {
    return yield* trial(bench, name);
  } catch (error) {
    if (!(error instanceof ValueRefused)) throw error;
    if (error.sent[name] === undefined) return inconclusive(`a control was refused: ${error.message}`);
    return yield* rejection(bench, name, error.sent, error.refused);
  }
}
