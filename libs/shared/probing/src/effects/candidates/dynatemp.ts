import type { Inquiry } from '../../asking/inquiry.js';
import type { Bench } from '../../control/bench.js';
import { effect, inconclusive } from '../../trials/observation.js';
import type { Observation } from '../../trials/observation.js';
import { candidatesUnder, listsStayAlike, noCandidates, sameLists, tellsCandidates } from './ask-candidates.js';
import { canBeTempered, isOtherTemperature, temperatureBetween } from './tempered.js';

const off = { dynatemp_range: 0 };
/** Around a temperature of 1 each has one entropy at which it changes nothing, and not the same one. */
const ranges = [1, 3];
const own = 1;

/** The entropy of the list, and not the caller, decides the temperature: one between 0 and 1 + range. */
export function* dynatempRangeEffect(bench: Bench): Inquiry<Observation> {
  const plain = yield* plainList(bench);
  if (plain === null) return inconclusive(noCandidates);
  if (!canBeTempered(plain)) return inconclusive('the candidates are too alike to show a temperature');
  const expected = `${ranges.join(' or ')} changes the temperature of the candidates, all by the same`;
  for (const range of ranges.filter((value) => bench.takes('dynatemp_range', value))) {
    const after = yield* candidatesUnder(bench, { dynatemp_range: range });
    const temperature = after === null ? null : temperatureBetween(plain, after);
    if (temperature === null || !isOtherTemperature(temperature, own)) continue;
    if (!isOtherTemperature(temperature, own + range) || temperature < own + range) {
      return effect(
        bench,
        'honoured',
        expected,
        `${range} acts as a temperature of ${temperature.toFixed(2)}, not ${own}`,
      );
    }
  }
  if (!ranges.every((value) => bench.takes('dynatemp_range', value)))
    return inconclusive(`${expected}: not all allowed`);
  for (const range of ranges) {
    if (!(yield* listsStayAlike(bench, off, { dynatemp_range: range }))) return inconclusive(`${expected}: not clear`);
  }
  return effect(bench, 'ignored', expected, sameLists);
}

/** With 0 the entropy does not count; with more the temperature falls. */
export function* dynatempExponentEffect(bench: Bench): Inquiry<Observation> {
  const plain = yield* plainList(bench);
  if (plain === null) return inconclusive(noCandidates);
  const measured: number[] = [];
  for (const exponent of exponents.filter((value) => bench.takes('dynatemp_exponent', value))) {
    const after = yield* candidatesUnder(bench, { dynatemp_range: own, dynatemp_exponent: exponent });
    const temperature = after === null ? null : temperatureBetween(plain, after);
    if (temperature !== null) measured.push(temperature);
  }
  const [flat, ...bent] = measured;
  const expected = `within a range of ${own}, 0 acts as a temperature of ${2 * own}, ${exponents.slice(1).join(' or ')} as a lower one`;
  const lowest = Math.min(...bent);
  if (flat === undefined || bent.length === 0 || isOtherTemperature(flat, 2 * own)) {
    return inconclusive(`${expected}: no such temperatures could be measured`);
  }
  if (lowest < flat && isOtherTemperature(lowest, flat)) {
    const seen = `as ${flat.toFixed(2)} and as ${lowest.toFixed(2)}`;
    return effect(bench, 'honoured', expected, seen);
  }
  // Where every token is as likely as another, the exponent has nothing to bend.
  return inconclusive(`${expected}: not seen, which an even distribution would explain`);
}

const exponents = [0, 1, 5];

function* plainList(bench: Bench) {
  const ready = tellsCandidates(bench) && bench.takes('dynatemp_range', 0) && bench.takes('dynatemp_range', own);
  return ready ? yield* candidatesUnder(bench, off) : null;
}
