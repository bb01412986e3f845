/**
 * The settings of the sampler chain under their canonical names, so that effective values can be handed over as they are.
 * A neutral value (see `neutralParameters`) switches its sampler off.
 */
export interface SamplingParameters {
  /** ≥ 0; 0 = greedy: the likeliest token, whatever the other samplers say. 1 = neutral. */
  readonly temperature: number;
  /** Keeps the k likeliest tokens; 0 or less = off. */
  readonly top_k: number;
  /** Keeps the fewest likeliest tokens that together reach this probability; 1 or more = off, 0 or less keeps one. */
  readonly top_p: number;
  /** Keeps tokens at least this fraction as likely as the likeliest; 0 or less = off, 1 keeps only its equals. */
  readonly min_p: number;
  /** Keeps the tokens whose surprise is closest to the expected one, up to this probability; 1 or more = off. */
  readonly typical_p: number;
  /** > 0; divides positive and multiplies negative logits of tokens already seen; 1 = off. */
  readonly repetition_penalty: number;
  /** In tokens: how far back the windowed penalties look; 0 = penalties off, negative = everything. */
  readonly repetition_window: number;
  /** Taken off the logit of every token already seen; 0 = off. */
  readonly presence_penalty: number;
  /** Taken off the logit once per earlier occurrence; 0 = off. */
  readonly frequency_penalty: number;
}

/** Changes nothing: the distribution is the model's own. */
export const neutralParameters: SamplingParameters = {
  temperature: 1,
  top_k: 0,
  top_p: 1,
  min_p: 0,
  typical_p: 1,
  repetition_penalty: 1,
  repetition_window: -1,
  presence_penalty: 0,
  frequency_penalty: 0,
};

/** @throws RangeError naming the parameter, the rule and the value */
export function assertUsable(parameters: SamplingParameters): void {
  for (const [name, value] of Object.entries(parameters)) {
    if (!Number.isFinite(value)) throw new RangeError(`${name} must be a finite number, got ${value}`);
  }
  const { temperature, repetition_penalty: repetitionPenalty } = parameters;
  if (temperature < 0) throw new RangeError(`temperature must be at least 0, got ${temperature}`);
  if (repetitionPenalty <= 0) throw new RangeError(`repetition_penalty must be above 0, got ${repetitionPenalty}`);
}
