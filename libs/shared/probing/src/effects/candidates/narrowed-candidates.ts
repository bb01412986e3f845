import { tinyShare } from '../../control/greedy-control.js';
import { neutralValue } from '../../control/neutral-values.js';
import { effect, inconclusive } from '../../trials/observation.js';
import type { Trial } from '../../trials/observation.js';
import { candidatesUnder, listsStayAlike, sameLists, tellsCandidates } from './ask-candidates.js';
import { canBeNarrowed, isNarrowed } from './narrowed.js';

/** Those that leave the likeliest token; the others leave one that need not be the likeliest. */
const greedy: readonly string[] = ['top_n_sigma'];

/** At its narrowest a filter leaves next to no candidate. `otherwise`: where the server does not tell them. */
export const narrowedCandidates = (otherwise: Trial): Trial =>
  function* (bench, name) {
    const definition = bench.definition(name);
    const off = definition === undefined ? undefined : neutralValue(name, definition);
    if (!tellsCandidates(bench) || off === undefined || !bench.takes(name, tinyShare))
      return yield* otherwise(bench, name);
    const [open, tight] = [{ [name]: off }, { [name]: tinyShare }];
    const plain = yield* candidatesUnder(bench, open);
    const narrow = yield* candidatesUnder(bench, tight);
    if (plain === null || narrow === null) return yield* otherwise(bench, name);
    if (!canBeNarrowed(plain)) return inconclusive(`${off} leaves too few or too equal candidates to be narrowed`);
    const expected = `${tinyShare} leaves fewer candidates than ${off}`;
    if (isNarrowed(plain, narrow, greedy.includes(name))) {
      return effect(
        bench,
        'honoured',
        expected,
        `${narrow.length} with ${tinyShare}, ${plain.length} or more with ${off}`,
      );
    }
    if (yield* listsStayAlike(bench, open, tight)) return effect(bench, 'ignored', expected, sameLists);
    return inconclusive(`${expected}: not seen, yet the candidates differ`);
  };
