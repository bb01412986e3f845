import type { RequestFields } from './request-fields.js';
import { badRequest } from './vllm-error.js';

/** More at once would let one request occupy the demo for minutes. */
export const maxChoices = 16;

/**
 * The checks of vLLM's SamplingParams, in its order and its words.
 *
 * @throws HttpAnswer 400 for the first rule that is broken
 */
export function checkRanges({ numbers, stop }: RequestFields): void {
  const {
    n = 1,
    temperature = 1,
    top_p: topP = 1,
    top_k: topK = 0,
    min_p: minP = 0,
    min_tokens: minTokens = 0,
  } = numbers;
  const {
    presence_penalty: presence = 0,
    frequency_penalty: frequency = 0,
    repetition_penalty: repetition = 1,
  } = numbers;
  const maxTokens = numbers.max_completion_tokens ?? numbers.max_tokens ?? null;

  if (n < 1) throw badRequest(`n must be at least 1, got ${n}.`);
  if (n > maxChoices) throw badRequest(`n must be at most ${maxChoices}, got ${n}.`);
  if (!within(presence, -2, 2)) throw badRequest(`presence_penalty must be in [-2, 2], got ${asFloat(presence)}.`);
  if (!within(frequency, -2, 2)) throw badRequest(`frequency_penalty must be in [-2, 2], got ${asFloat(frequency)}.`);
  if (repetition <= 0) throw badRequest(`repetition_penalty must be greater than zero, got ${asFloat(repetition)}.`);
  if (!Number.isFinite(repetition)) throw badRequest(`repetition_penalty must be finite, got ${asFloat(repetition)}.`);
  if (!within(temperature, 0, 2)) {
    throw badRequest(`temperature must be in [0, 2], got ${asFloat(temperature)}.`, 'temperature');
  }
  if (topP <= 0 || topP > 1) throw badRequest(`top_p must be in (0, 1], got ${asFloat(topP)}.`, 'top_p');
  if (topK < -1) throw badRequest(`top_k must be 0 (disable), or at least 1, got ${topK}.`);
  if (!within(minP, 0, 1)) throw badRequest(`min_p must be in [0, 1], got ${asFloat(minP)}.`);
  if (maxTokens !== null && maxTokens < 1) {
    throw badRequest(`max_tokens must be at least 1, got ${maxTokens}.`, 'max_tokens');
  }
  if (minTokens < 0) throw badRequest(`min_tokens must be greater than or equal to 0, got ${minTokens}.`);
  if (maxTokens !== null && minTokens > maxTokens) {
    throw badRequest(`min_tokens must be less than or equal to max_tokens=${maxTokens}, got ${minTokens}.`);
  }
  if (stop.includes('')) throw badRequest('stop cannot contain an empty string.');
  if (temperature < greedyBelow && n > 1) throw badRequest(`n must be 1 when using greedy sampling, got ${n}.`);
}

/** vLLM takes smaller temperatures for 0. */
export const greedyBelow = 1e-5;

function within(value: number, min: number, max: number): boolean {
  return value >= min && value <= max;
}

/** Python prints a float with its point. */
function asFloat(value: number): string {
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}
