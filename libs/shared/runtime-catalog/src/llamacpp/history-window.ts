import type { ModelFacts } from '../runtime-kind.js';
import { knownBefore, knownSince } from '../version/known-version.js';

/** b10200 is the last build known to take -1 (the whole context) for a history window, b10405 the first known to refuse it. */
const tookWholeContextBefore = 'b10201';
const refusesWholeContextSince = 'b10405';

export const wholeContextEvidence =
  '-1 meant the whole context until about b10200 and is refused since b10405 at the latest (PR 26524); seen refused on b10488';

/** Builds between the two borders take it only if they say that they run with it themselves. */
export const takesWholeContext = ({ runtime_version: version, live_parameters: inForce }: ModelFacts): boolean =>
  knownBefore(version, tookWholeContextBefore) ||
  (!knownSince(version, refusesWholeContextSince) &&
    [inForce['repetition_window'], inForce['dry_penalty_last_n']].includes(-1));

/** What DRY's window was when nobody set it: -1 became 64 with the same change. */
export const builtInDryWindow = ({ runtime_version: version }: ModelFacts): { readonly default?: number } => {
  if (knownSince(version, refusesWholeContextSince)) return { default: 64 };
  return knownBefore(version, tookWholeContextBefore) ? { default: -1 } : {};
};
