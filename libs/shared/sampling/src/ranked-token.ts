/** Position of a token in the vocabulary, and so of its logit in a list of logits. */
export type TokenId = number;

export interface RankedToken {
  readonly token: TokenId;
  readonly logit: number;
}

/**
 * The likeliest first; equals by token id, so that ties always fall the same way. Every sampler takes and returns lists in
 * this order and never returns an empty one.
 */
export type Ranking = readonly RankedToken[];

/**
 * @param logits one per token of the vocabulary; −Infinity = impossible
 * @throws RangeError when a logit is NaN or +Infinity, or no token is possible
 */
export function rankTokens(logits: ArrayLike<number>): Ranking {
  const ranking: RankedToken[] = [];
  for (let token = 0; token < logits.length; token++) {
    const logit = logits[token] ?? Number.NaN;
    if (Number.isNaN(logit) || logit === Infinity) throw new RangeError(`logit of token ${token} is ${logit}`);
    if (logit !== -Infinity) ranking.push({ token, logit });
  }
  if (ranking.length === 0) throw new RangeError('no token is possible: every logit is -Infinity');
  return ranking.sort((a, b) => b.logit - a.logit || a.token - b.token);
}
