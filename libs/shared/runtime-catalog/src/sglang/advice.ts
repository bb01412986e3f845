import type { AdviceCondition, ParameterAdvice } from '@kamerton/parameter-schema';
import { withoutEffect } from '../schema/without-effect.js';

const greedy: AdviceCondition = { when_parameter: 'temperature', when_one_of: [0] };
const evidence =
  'temperature 0 is greedy, top_k is forced to 1: sglang/srt/sampling/sampling_params.py : SamplingParams, __post_init__';

export const sglangAdvice: readonly ParameterAdvice[] = [
  ...withoutEffect(greedy, evidence, ['top_k', 'top_p', 'min_p', 'seed']),
  { kind: 'same_answers', parameter: 'n', ...greedy, evidence },
];
