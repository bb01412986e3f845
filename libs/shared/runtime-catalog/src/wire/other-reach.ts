import type { PenaltyReach, RuntimeKind } from '../runtime-kind.js';

/**
 * What the penalties look at where their canonical names come from: presence and frequency in OpenAI's API reference (text so
 * far, which is the answer's), repetition in Hugging Face's RepetitionPenaltyLogitsProcessor (all ids, those of the prompt too).
 */
const canonicalReach: Readonly<Record<string, PenaltyReach>> = {
  presence_penalty: 'generated',
  frequency_penalty: 'generated',
  repetition_penalty: 'everything',
};

/**
 * Why a penalty does not quite do there what it does here; `null`: it does, or it is not known what it looks at.
 *
 * @param from `null`: the value belongs to no kind, and means what its canonical name says
 */
export const otherReach = (from: RuntimeKind | null, to: RuntimeKind, parameter: string): string | null => {
  const here = from === null ? canonicalReach[parameter] : from.penaltyReach?.[parameter];
  const there = to.penaltyReach?.[parameter];
  if (here === undefined || there === undefined || here === there) return null;
  return `looks at ${reachWords[here]} here, and at ${reachWords[there]} there`;
};

const reachWords = {
  window: 'the last tokens, those of the prompt among them',
  generated: 'the generated text alone',
  everything: 'prompt and generated text',
} satisfies Record<PenaltyReach, string>;
