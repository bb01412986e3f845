import type { Inquiry } from '../../asking/inquiry.js';
import type { Values } from '../../asking/values.js';
import type { Bench } from '../../control/bench.js';
import { knownDefault } from '../../control/known-default.js';
import { effect, inconclusive } from '../../trials/observation.js';
import type { Observation } from '../../trials/observation.js';
import { candidatesUnder, listsStayAlike, noCandidates, sameLists, tellsCandidates } from './ask-candidates.js';
import type { CandidateList } from './candidate-list.js';
import { isSameList } from './candidate-list.js';
import type { Cut } from './cut.js';
import { cutOf, isCut } from './cut.js';

const off: Values = { xtc_probability: 0 };
/** No two tokens are likelier than this, and so nothing is cut. */
const tooHigh = 1;

interface Ready {
  readonly plain: CandidateList;
  readonly cut: Cut;
  readonly cutting: Values;
}

/** Always cutting takes the likeliest candidates away. */
export function* xtcProbabilityEffect(bench: Bench): Inquiry<Observation> {
  const ready = yield* prepared(bench);
  if (typeof ready === 'string') return inconclusive(ready);
  const { plain, cut, cutting } = ready;
  const expected = `1 with a threshold of ${cut.threshold} removes the likeliest ${cut.removed}`;
  const after = yield* candidatesUnder(bench, cutting);
  if (after === null) return inconclusive(noCandidates);
  if (isCut(plain, after, cut)) return effect(bench, 'honoured', expected, 'removed, and the others grow alike');
  // Where the threshold were passed over, its default would have to cut as well, or it may be the one to blame.
  if (!cutsByDefault(bench, plain) || !(yield* listsStayAlike(bench, off, cutting))) {
    return inconclusive(`${expected}: not seen, and nothing follows`);
  }
  return effect(bench, 'ignored', expected, sameLists);
}

/** A low threshold cuts, one that is too high does not. */
export function* xtcThresholdEffect(bench: Bench): Inquiry<Observation> {
  const ready = yield* prepared(bench);
  if (typeof ready === 'string') return inconclusive(ready);
  const { plain, cut, cutting } = ready;
  const sparing = { ...cutting, xtc_threshold: tooHigh };
  if (!bench.takes('xtc_threshold', tooHigh)) return inconclusive(`${tooHigh} is not allowed`);
  const expected = `${cut.threshold} removes the likeliest ${cut.removed}, ${tooHigh} none`;
  const low = yield* candidatesUnder(bench, cutting);
  const high = yield* candidatesUnder(bench, sparing);
  if (low === null || high === null) return inconclusive(noCandidates);
  if (isCut(plain, low, cut) && isSameList(plain, high)) {
    return effect(bench, 'honoured', expected, 'so, and the others grow alike');
  }
  // Lists as without XTC may be the fault of its probability.
  if (isSameList(plain, high) || !(yield* listsStayAlike(bench, sparing, cutting))) {
    return inconclusive(`${expected}: not seen, and nothing follows`);
  }
  return effect(bench, 'ignored', expected, `with ${cut.threshold} and ${tooHigh} ${sameLists}`);
}

function* prepared(bench: Bench): Inquiry<Ready | string> {
  if (!tellsCandidates(bench) || !bench.takes('xtc_probability', 0) || !bench.takes('xtc_probability', 1)) {
    return noCandidates;
  }
  const plain = yield* candidatesUnder(bench, off);
  if (plain === null) return noCandidates;
  const cut = cutOf(plain);
  if (cut === null || !bench.takes('xtc_threshold', cut.threshold)) return 'there is no clear place to cut';
  return { plain, cut, cutting: { xtc_probability: 1, xtc_threshold: cut.threshold } };
}

function cutsByDefault(bench: Bench, plain: CandidateList): boolean {
  const definition = bench.definition('xtc_threshold');
  const believed = definition && knownDefault('xtc_threshold', definition, bench.respondent.subject.baseLayers);
  return typeof believed === 'number' && (plain[1]?.probability ?? 0) > believed;
}
