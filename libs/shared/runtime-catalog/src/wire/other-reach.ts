import type { PenaltyReach, RuntimeKind } from '../runtime-kind.js';

/** Why a penalty does not quite do there what it does here; `null`: it does, or it is not known what it looks at. */
export const otherReach = (from: RuntimeKind, to: RuntimeKind, parameter: string): string | null => {
  const here = from.penaltyReach?.[parameter];
  const there = to.penaltyReach?.[parameter];
  if (here === undefined || there === undefined || here === there) return null;
  return `looks at ${reachWords[here]} here, and at ${reachWords[there]} there`;
};

const reachWords = {
  window: 'the last tokens, those of the prompt among them',
  generated: 'the generated text alone',
  everything: 'prompt and generated text',
} satisfies Record<PenaltyReach, string>;
