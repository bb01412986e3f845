import type { PayloadReader } from '../payload/payload-reader.js';
import type { ProbeCandidate, ProbeField } from '../probing/probing.js';

/** Enough for a filter to bite, few enough for a short answer. */
const asked = 20;

/** Makes /completion tell what is left after its samplers, and how likely each of it is. */
export const candidatesAsked: readonly ProbeField[] = [
  { path: ['n_probs'], value: asked },
  { path: ['post_sampling_probs'], value: true },
];

/** `null`: not asked for, told before sampling, or the token drawn is part of a character, of which the server tells nothing. */
export function candidatesTold(answer: PayloadReader): readonly ProbeCandidate[] | null {
  const [first] = answer.at('completion_probabilities').items();
  if (first === undefined || first.at('top_probs').isAbsent) return null;
  return first
    .at('top_probs')
    .items()
    .map((candidate) => ({
      // Parts of characters all have the same text.
      token: String(candidate.at('id').count()),
      probability: candidate.at('prob').optionalNumber() ?? 0,
    }))
    .filter(({ probability }) => probability > 0);
}
