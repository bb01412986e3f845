/** Settings of llama.cpp's samplers as far as they are simulated; what is absent does nothing. */
export interface CandidateSettings {
  readonly temperature: number;
  readonly top_n_sigma: number;
  readonly top_k: number;
  readonly typical_p: number;
  readonly top_p: number;
  readonly min_p: number;
  readonly xtc_probability: number;
  readonly xtc_threshold: number;
  readonly dynatemp_range: number;
  readonly dynatemp_exponent: number;
}

export interface SimulatedCandidate {
  readonly id: number;
  readonly logit: number;
  readonly probability: number;
}

type Candidates = readonly SimulatedCandidate[];

/** llama.cpp's usual chain after its penalties: what is left, likeliest first. `chance` decides over XTC, 0 to 1. */
export function simulatedCandidates(
  logits: Float64Array,
  settings: CandidateSettings,
  chance: number,
): readonly SimulatedCandidate[] {
  let left = softmax(Array.from(logits, (logit, id) => ({ id, logit })));
  left = topNSigma(left, settings.top_n_sigma);
  if (settings.top_k > 0) left = softmax(left.slice(0, settings.top_k));
  left = typical(left, settings.typical_p);
  if (settings.top_p < 1) left = softmax(reaching(left, settings.top_p));
  const least = settings.min_p * (left[0]?.probability ?? 0);
  left = softmax(left.filter(({ probability }) => probability >= least));
  if (chance < settings.xtc_probability) left = withoutTopChoices(left, settings.xtc_threshold);
  return softmax(tempered(left, settings)).filter(({ probability }) => probability > 0);
}

function softmax(left: readonly { readonly id: number; readonly logit: number }[]): Candidates {
  const sorted = left.toSorted((one, other) => other.logit - one.logit);
  const best = sorted[0]?.logit ?? 0;
  const weights = sorted.map(({ logit }) => Math.exp(logit - best));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sorted.map(({ id, logit }, index) => ({ id, logit, probability: Math.fround((weights[index] ?? 0) / sum) }));
}

function topNSigma(left: Candidates, sigmas: number): Candidates {
  if (sigmas <= 0) return left;
  const mean = left.reduce((sum, { logit }) => sum + logit, 0) / left.length;
  const deviation = Math.sqrt(left.reduce((sum, { logit }) => sum + (logit - mean) ** 2, 0) / left.length);
  const least = (left[0]?.logit ?? 0) - sigmas * deviation;
  return softmax(left.filter(({ logit }) => logit >= least));
}

function typical(left: Candidates, share: number): Candidates {
  if (share >= 1) return left;
  const entropy = entropyOf(left);
  const distance = ({ probability }: SimulatedCandidate): number => Math.abs(-Math.log(probability) - entropy);
  return softmax(
    reaching(
      left.toSorted((one, other) => distance(one) - distance(other)),
      share,
    ),
  );
}

function reaching(left: Candidates, share: number): Candidates {
  let reached = 0;
  const end = left.findIndex(({ probability }) => (reached += probability) >= share);
  return end < 0 ? left : left.slice(0, end + 1);
}

function withoutTopChoices(left: Candidates, threshold: number): Candidates {
  const above = left.filter(({ probability }) => probability >= threshold).length;
  return threshold > 0.5 || above < 2 ? left : softmax(left.slice(above - 1));
}

function tempered(left: Candidates, settings: CandidateSettings): Candidates {
  const { temperature, dynatemp_range: range, dynatemp_exponent: exponent } = settings;
  const [low, high] = [Math.max(0, temperature - range), temperature + range];
  const evenness = left.length < 2 ? 0 : entropyOf(left) / Math.log(left.length);
  const used = range > 0 && left.length > 1 ? low + (high - low) * evenness ** exponent : temperature;
  return used <= 0 ? left.slice(0, 1) : left.map((candidate) => ({ ...candidate, logit: candidate.logit / used }));
}

const entropyOf = (left: Candidates): number =>
  left.reduce((sum, { probability }) => (probability > 0 ? sum - probability * Math.log(probability) : sum), 0);
