import fc from 'fast-check';
import type { Ranking } from '../ranked-token.js';
import { rankTokens } from '../ranked-token.js';
import type { SamplingParameters } from '../sampling-parameters.js';
import { samplerConventions } from '../sampler-convention.js';
import type { SamplerConvention } from '../sampler-convention.js';

/** Realistic, tied, enormous and impossible logits alike; at least one is possible. */
export const logits: fc.Arbitrary<number[]> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.double({ min: -30, max: 30, noNaN: true }) },
      { weight: 2, arbitrary: fc.integer({ min: -2, max: 2 }) },
      { weight: 1, arbitrary: fc.double({ min: -1e300, max: 1e300, noNaN: true }) },
      { weight: 1, arbitrary: fc.constant(-Infinity) },
    ),
    { minLength: 1, maxLength: 40 },
  )
  .filter((values) => values.some((value) => value !== -Infinity));

export const ranking: fc.Arbitrary<Ranking> = logits.map(rankTokens);

export const fraction: fc.Arbitrary<number> = fc.double({ min: 0, max: 1, noNaN: true });

export const parameters: fc.Arbitrary<SamplingParameters> = fc.record({
  temperature: fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 5, noNaN: true })),
  top_k: fc.integer({ min: -1, max: 50 }),
  top_p: fraction,
  min_p: fraction,
  typical_p: fraction,
  repetition_penalty: fc.double({ min: 0.1, max: 5, noNaN: true }),
  repetition_window: fc.integer({ min: -1, max: 20 }),
  presence_penalty: fc.double({ min: -5, max: 5, noNaN: true }),
  frequency_penalty: fc.double({ min: -5, max: 5, noNaN: true }),
});

export const convention: fc.Arbitrary<SamplerConvention> = fc.constantFrom(
  samplerConventions.llamacpp,
  samplerConventions.vllm,
);

export const tokens: fc.Arbitrary<number[]> = fc.array(fc.nat(45), { maxLength: 30 });

export const history = fc.record({ prompt: tokens, generated: tokens });
