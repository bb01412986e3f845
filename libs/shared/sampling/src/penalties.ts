import { countOccurrences } from './history.js';
import type { History, Occurrences } from './history.js';
import type { SamplingParameters } from './sampling-parameters.js';

/**
 * What the penalties look at.
 * `window`: all three at the last `repetition_window` tokens, the prompt included (llama.cpp, Ollama).
 * `generated`: repetition at everything, presence and frequency at the generated tokens only; no window (vLLM).
 */
export type PenaltyScope = 'window' | 'generated';

/** @returns new logits; those given in stay as they are */
export function penalise(
  logits: ArrayLike<number>,
  history: History,
  parameters: SamplingParameters,
  scope: PenaltyScope,
): Float64Array {
  // Counting a long history for nothing would cost more than all the rest.
  if (isNeutral(parameters)) return Float64Array.from(logits);
  const { repeated, additive } = seenBy(scope, history, parameters.repetition_window);
  const penalised = Float64Array.from(logits);
  for (const token of repeated.keys()) {
    const logit = penalised[token];
    // Either way the token becomes less likely; dividing a negative logit would do the opposite.
    if (logit !== undefined) penalised[token] = repel(logit, parameters.repetition_penalty);
  }
  for (const [token, count] of additive) {
    const logit = penalised[token];
    if (logit === undefined) continue;
    penalised[token] = logit - parameters.presence_penalty - count * parameters.frequency_penalty;
  }
  return penalised;
}

function isNeutral(parameters: SamplingParameters): boolean {
  const { repetition_penalty: repetition, presence_penalty: presence, frequency_penalty: frequency } = parameters;
  return repetition === 1 && presence === 0 && frequency === 0;
}

function repel(logit: number, penalty: number): number {
  return logit > 0 ? logit / penalty : logit * penalty;
}

function seenBy(scope: PenaltyScope, { prompt, generated }: History, window: number): Seen {
  if (scope === 'generated') {
    return { repeated: countOccurrences([...prompt, ...generated], -1), additive: countOccurrences(generated, -1) };
  }
  const recent = countOccurrences([...prompt, ...generated], window);
  return { repeated: recent, additive: recent };
}

interface Seen {
  readonly repeated: Occurrences;
  readonly additive: Occurrences;
}
