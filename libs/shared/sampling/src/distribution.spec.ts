import fc from 'fast-check';
import { distribution } from './distribution.js';
import { emptyHistory } from './history.js';
import { samplerConventions } from './sampler-convention.js';
import { neutralParameters } from './sampling-parameters.js';
import * as any from './testing/arbitraries.js';

const { llamacpp, vllm } = samplerConventions;
const ids = (candidates: readonly { token: number }[]) => candidates.map(({ token }) => token);

describe('distribution', () => {
  it('always leaves candidates whose probabilities sum to 1 and never rise along the list', () => {
    fc.assert(
      fc.property(
        any.logits,
        any.parameters,
        any.convention,
        any.history,
        (logits, parameters, convention, history) => {
          const candidates = distribution(logits, parameters, convention, history);
          expect(candidates.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
          candidates.forEach(({ probability }, rank) => {
            expect(probability).toBeLessThanOrEqual(candidates[rank - 1]?.probability ?? 1);
          });
        },
      ),
    );
  });

  it('is the plain softmax of the logits with neutral parameters, in either convention and whatever came before', () => {
    fc.assert(
      fc.property(any.logits, any.convention, any.history, (logits, convention, history) => {
        const largest = Math.max(...logits);
        const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
        for (const { token, probability } of distribution(logits, neutralParameters, convention, history)) {
          expect(probability).toBeCloseTo(Math.exp((logits[token] ?? NaN) - largest) / total, 9);
        }
      }),
    );
  });

  it('is the likeliest token alone at temperature 0, whatever the other samplers say', () => {
    fc.assert(
      fc.property(any.logits, any.parameters, any.convention, (logits, parameters, convention) => {
        const candidates = distribution(logits, { ...parameters, temperature: 0 }, convention);
        expect(candidates).toHaveLength(1);
        expect(candidates[0]).toMatchObject({ token: logits.indexOf(Math.max(...logits)), probability: 1 });
      }),
    );
  });

  it('is the greedy choice with top_k 1, at any temperature', () => {
    const temperature = fc.double({ min: 0.01, max: 5, noNaN: true });
    fc.assert(
      fc.property(any.logits, temperature, any.convention, any.history, (logits, hot, convention, history) => {
        const greedy = distribution(logits, { ...neutralParameters, temperature: 0 }, convention, history);
        const single = distribution(logits, { ...neutralParameters, temperature: hot, top_k: 1 }, convention, history);
        expect(ids(single)).toEqual(ids(greedy));
      }),
    );
  });

  it('still heeds the penalties at temperature 0', () => {
    const parameters = { ...neutralParameters, temperature: 0, presence_penalty: 5 };
    expect(ids(distribution([2, 1], parameters, llamacpp, emptyHistory))).toEqual([0]);
    expect(ids(distribution([2, 1], parameters, llamacpp, { prompt: [], generated: [0] }))).toEqual([1]);
  });

  it('cuts before the temperature as llama.cpp does and after it as vLLM does', () => {
    const logits = [Math.log(0.6), Math.log(0.3), Math.log(0.1)];
    const hot = { ...neutralParameters, temperature: 5, top_p: 0.55 };
    expect(ids(distribution(logits, hot, llamacpp))).toEqual([0]);
    expect(ids(distribution(logits, hot, vllm))).toEqual([0, 1]);
  });

  it('measures the nucleus before min_p cuts as llama.cpp does and after it as vLLM does', () => {
    const logits = [0.5, 0.3, 0.1, 0.1].map(Math.log);
    const both = { ...neutralParameters, min_p: 0.5, top_p: 0.6 };
    expect(ids(distribution(logits, both, llamacpp))).toEqual([0, 1]);
    expect(ids(distribution(logits, both, vllm))).toEqual([0]);
  });

  it('knows no typical sampling in the order of vLLM', () => {
    const parameters = { ...neutralParameters, typical_p: 0.01 };
    expect(distribution([3, 2, 1], parameters, vllm)).toHaveLength(3);
    expect(distribution([3, 2, 1], parameters, llamacpp)).toHaveLength(1);
  });

  it.each([
    [{ temperature: -1 }, 'temperature must be at least 0, got -1'],
    [{ repetition_penalty: 0 }, 'repetition_penalty must be above 0, got 0'],
    [{ top_p: NaN }, 'top_p must be a finite number, got NaN'],
  ])('refuses %p and says why', (bad, message) => {
    expect(() => distribution([1], { ...neutralParameters, ...bad }, vllm)).toThrow(new RangeError(message));
  });
});
