import type { OverrideDiff } from '../diff.js';
import { isOverride } from '../layers/rungs.js';
import type { Layer } from '../ladder.js';
import type { OverrideContent } from '../overrides/override-content.js';
import { diffOverrides } from '../overrides/diff-overrides.js';
import type { GenerationSchema } from '../schema.js';
import { overrideSources, type OverrideSource } from './policy-conflict.js';
import { settleAbove, settleWritten } from './settle-part.js';
import { settleSet, type SettledSet } from './settle-set.js';

/** One override set before and after a write. */
export interface WrittenSet {
  readonly rung: OverrideSource;
  readonly before: OverrideContent;
  readonly after: OverrideContent;
}

/**
 * The conflicts of a written set with the rungs below it, and the set as it contradicts none of them any more. The rungs below
 * stay as they are: what the set's rules take from them is `overruled`. Conflicts that the write does not touch are no
 * fault of it.
 */
export function settleOnBelow(schema: GenerationSchema, below: readonly Layer[], written: WrittenSet): SettledSet {
  const { rung, before, after } = written;
  const diff = diffOverrides(before, after);
  const names = [...new Set([...Object.keys(diff.params), ...Object.keys(diff.policies)])];
  const beneath = below.filter(({ source }) => isOverride(source));
  const states = { before: { content: before, below: beneath }, after: { content: after, below: beneath } };
  return settleSet(schema, rung, names, states, settleWritten);
}

/** The parameters by which a write can contradict the rungs above it: its policies, and the values that they force. */
export function bindingNames({ before, after }: Omit<WrittenSet, 'rung'>): readonly string[] {
  const diff: OverrideDiff = diffOverrides(before, after);
  const forced = Object.keys(diff.params).filter((name) => isForced(before, name) || isForced(after, name));
  return [...new Set([...Object.keys(diff.policies), ...forced])];
}

const isForced = ({ policies }: OverrideContent, name: string): boolean =>
  Object.hasOwn(policies, name) && policies[name]?.force === true;

/** The layer of an override set that stands above a written one. */
export type SetAbove = Layer & { readonly source: OverrideSource };

export interface SettledAbove<Set extends SetAbove> extends SettledSet {
  readonly set: Set;
}

/**
 * The sets above a written one that contradict it, each as it contradicts neither that nor anything else below it any more.
 *
 * @param below the rungs below the written set
 * @param written as it is to be stored: settled on what is below it
 * @param above sets of one model, judged by that model's schema: its own one, and those of its profiles
 */
export function settleSetsAbove<Set extends SetAbove>(
  schema: GenerationSchema,
  below: readonly Layer[],
  written: WrittenSet,
  above: readonly Set[],
): readonly SettledAbove<Set>[] {
  const names = bindingNames(written);
  const { rung } = written;
  let beneath = {
    before: [...below, layerOf(rung, written.before)],
    after: [...below, layerOf(rung, written.after)],
  };
  const settled: SettledAbove<Set>[] = [];
  for (const source of overrideSources) {
    for (const set of above.filter((other) => other.source === source)) {
      const content = contentOf(set);
      const states = { before: { content, below: beneath.before }, after: { content, below: beneath.after } };
      const done = settleSet(schema, source, names, states, settleAbove);
      if (done.conflicts.length > 0) settled.push({ set, ...done });
    }
    // Profiles stand beside each other; only the model's own set is beneath them.
    const own = source === 'model_override' ? above.find((other) => other.source === source) : undefined;
    if (own === undefined) continue;
    const after = settled.find(({ set }) => set === own)?.content ?? contentOf(own);
    beneath = { before: [...beneath.before, own], after: [...beneath.after, layerOf(source, after)] };
  }
  return settled;
}

const layerOf = (source: OverrideSource, { params, policies }: OverrideContent): Layer => ({
  source,
  values: params,
  policies,
});

const contentOf = ({ values, policies = {} }: Layer): OverrideContent => ({ params: values, policies });
