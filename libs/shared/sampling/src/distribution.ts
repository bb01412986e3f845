import { emptyHistory } from './history.js';
import type { History } from './history.js';
import { penalise } from './penalties.js';
import { rankTokens } from './ranked-token.js';
import type { RankedToken, Ranking } from './ranked-token.js';
import type { SamplerConvention, SamplerName } from './sampler-convention.js';
import { minP } from './samplers/min-p.js';
import { applyTemperature } from './samplers/temperature.js';
import { topK } from './samplers/top-k.js';
import { topP } from './samplers/top-p.js';
import { typicalP } from './samplers/typical-p.js';
import { assertUsable } from './sampling-parameters.js';
import type { SamplingParameters } from './sampling-parameters.js';
import { softmax } from './softmax.js';

/** A token that can still be drawn. `logit` is the one after penalties and temperature. */
export interface Candidate extends RankedToken {
  /** 0 … 1; those of all candidates sum to 1. */
  readonly probability: number;
}

type Sampler = (ranking: Ranking, parameters: SamplingParameters) => Ranking;

const samplers: Readonly<Record<SamplerName, Sampler>> = {
  top_k: (ranking, { top_k: k }) => topK(ranking, k),
  top_p: (ranking, { top_p: p }) => topP(ranking, p),
  min_p: (ranking, { min_p: p }) => minP(ranking, p),
  typical_p: (ranking, { typical_p: p }) => typicalP(ranking, p),
  temperature: (ranking, { temperature }) => applyTemperature(ranking, temperature),
};

/**
 * What may come next and how likely: the model's logits after penalties and the sampler chain.
 *
 * @param logits one per token of the vocabulary; −Infinity = impossible
 * @returns the candidates, likeliest first, never none; tokens that were cut are absent
 * @throws RangeError for parameters out of range and for logits that are NaN, +Infinity or all impossible
 */
export function distribution(
  logits: ArrayLike<number>,
  parameters: SamplingParameters,
  convention: SamplerConvention,
  history: History = emptyHistory,
): readonly Candidate[] {
  assertUsable(parameters);
  const ranked = rankTokens(penalise(logits, history, parameters, convention.penaltyScope));
  const left = isGreedy(parameters)
    ? applyTemperature(ranked, 0)
    : convention.order.reduce((ranking, name) => samplers[name](ranking, parameters), ranked);
  const probabilities = softmax(left);
  return left.map((each, rank) => ({ ...each, probability: probabilities[rank] ?? 0 }));
}

/** No sampler may come before greed: typical_p could cut the likeliest token. */
function isGreedy({ temperature }: SamplingParameters): boolean {
  return temperature === 0;
}
