import { diffOverrides } from '../overrides/diff-overrides.js';
import type { GenerationSchema } from '../schema.js';
import type { OverrideSource, PolicyConflict } from './policy-conflict.js';
import { settleAbove } from './settle-part.js';
import { settleSet, type StandingSet } from './settle-set.js';

/**
 * The conflicts of one set with the rungs below it after a change of several sets at once, of those that it did not have
 * before. What a set's rules take from the rungs below is none of them: the ladder settles that by itself.
 */
export function standingConflicts(
  schema: GenerationSchema,
  rung: OverrideSource,
  before: StandingSet,
  after: StandingSet,
): readonly PolicyConflict[] {
  return settleSet(schema, rung, changedNames(before, after), { before, after }, settleAbove).conflicts;
}

function changedNames(before: StandingSet, after: StandingSet): readonly string[] {
  const [from, to] = [contentsOf(before), contentsOf(after)];
  const diffs = [...from.keys(), ...to.keys()].map((rung) =>
    diffOverrides(from.get(rung) ?? empty, to.get(rung) ?? empty),
  );
  return [...new Set(diffs.flatMap(({ params, policies }) => [...Object.keys(params), ...Object.keys(policies)]))];
}

const empty = { params: {}, policies: {} };

const contentsOf = ({ content, below }: StandingSet) =>
  new Map([
    ...below.map(({ source, values, policies = {} }) => [source, { params: values, policies }] as const),
    ['own', content] as const,
  ]);
