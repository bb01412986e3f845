import type { ParameterValue } from '@kamerton/parameter-schema';
import type { Inquiry } from '../asking/inquiry.js';
import type { Bench } from '../control/bench.js';
import { knownDefault } from '../control/known-default.js';
import { alwaysAlike, neverAlike } from './draws.js';
import { isRandom, unsetSeed } from './unset-seed.js';
import { checkOf, nothingToTry } from './observation.js';
import type { Observation } from './observation.js';

/** What layers above a model are known to put in place of its own defaults. */
const suspect = 1;
const seedsAlike = 2;
const seedsApart = 4;

/** Whether leaving the parameter out comes to the same as naming the default that is believed in. */
export function* unset(bench: Bench, name: string): Inquiry<Observation> {
  const { respondent, ground } = bench;
  const definition = bench.definition(name);
  if (definition === undefined || !ground.seeded || !ground.telling) return nothingToTry;
  // An answer without a limit costs more than it shows.
  if (name === 'max_tokens') return nothingToTry;
  const believed = knownDefault(name, definition, respondent.subject.baseLayers);
  if (name === 'seed' && isRandom(definition, believed)) return yield* unsetSeed(bench, name);
  if (typeof believed !== 'number' || believed === suspect || !bench.takes(name, believed)) return nothingToTry;
  const replaced = respondent.dialect.replacesUnset.includes(name);
  const [left, named, one] = [{ [name]: undefined }, { [name]: believed }, { [name]: suspect }];
  if (yield* alwaysAlike(bench, left, named, seedsAlike)) return observed(bench, believed, replaced, 'believed');
  const enough = replaced ? seedsAlike : seedsApart;
  const suspected =
    bench.takes(name, suspect) &&
    (yield* alwaysAlike(bench, left, one, enough)) &&
    (yield* neverAlike(bench, left, named, enough));
  return observed(bench, believed, replaced, suspected ? 'suspected' : 'neither');
}

function observed(
  bench: Bench,
  believed: ParameterValue,
  replaced: boolean,
  as: 'believed' | 'suspected' | 'neither',
): Observation {
  const expected = replaced
    ? `left out, it acts as ${suspect}, which this route puts in place of ${String(believed)}`
    : `left out, it acts as ${String(believed)}`;
  const seen = {
    believed: `left out, it gives the texts of ${String(believed)}`,
    suspected: `left out, it gives the texts of ${suspect} under seed after seed, and never those of ${String(believed)}`,
    neither: `left out, it gives neither the texts of ${String(believed)} nor those of ${suspect}`,
  }[as];
  return {
    verdict: as === 'suspected' && !replaced ? 'replaced' : null,
    evidence: `${bench.respondent.dialect.id}: ${seen}`,
    checks: [checkOf(bench, 'unset', expected, seen, as === (replaced ? 'suspected' : 'believed'))],
  };
}
