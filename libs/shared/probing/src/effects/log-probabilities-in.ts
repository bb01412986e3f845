const keys = /^(top_)?(logprobs|probs)$|^completion_probabilities$|^prompt_logprobs$/;
const depth = 8;

/**
 * The largest number of alternatives to one token in an answer of whatever shape; 0: log probabilities without alternatives,
 * `null`: no log probabilities at all.
 */
export function logProbabilitiesIn(payload: unknown): number | null {
  return search(payload, false, depth);
}

function search(value: unknown, within: boolean, left: number): number | null {
  if (left === 0 || typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return most(value.map((item: unknown) => search(item, within, left - 1)));
  return most(
    Object.entries(value).map(([key, inner]) => {
      const named = keys.test(key) && isFilled(inner);
      const deeper = search(inner, within || named, left - 1);
      if (!named) return deeper;
      return Math.max(deeper ?? 0, key.startsWith('top_') ? alternatives(inner) : 0);
    }),
  );
}

const isFilled = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/** A list of alternatives, or a list of maps from token to log probability. */
function alternatives(value: unknown): number {
  if (!Array.isArray(value)) return 0;
  const first: unknown = value[0];
  const isAlternative = typeof first === 'object' && first !== null && ('logprob' in first || 'prob' in first);
  return isAlternative || typeof first !== 'object' || first === null ? value.length : Object.keys(first).length;
}

const most = (counts: readonly (number | null)[]): number | null =>
  counts.reduce((largest, count) => (count === null ? largest : Math.max(largest ?? 0, count)), null);
