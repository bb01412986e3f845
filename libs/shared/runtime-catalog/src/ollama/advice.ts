import type { ParameterAdvice } from '@kamerton/parameter-schema';
import type { ModelFacts } from '../runtime-kind.js';
import { withoutEffect } from '../schema/without-effect.js';

const greedy = { when_parameter: 'temperature', when_one_of: [0] };
const mlxGreedy = 'temperature 0 is greedy: x/mlxrunner/sample/sample.go : sample';
/** The filters always keep the most probable token; typical_p alone may drop it, so it is not among them. */
const llamaGreedy =
  'temperature 0 leaves only the most probable token, which these filters keep: llama.cpp src/llama-sampling.cpp : llama_sampler_temp_impl';
const goGreedy = 'temperature 0 is greedy: sample/samplers.go : Sampler';

const greedyEvidence = ({ engine }: ModelFacts): string => {
  if (engine === 'mlx') return mlxGreedy;
  return engine === 'go-engine' ? goGreedy : llamaGreedy;
};

/** What another server does with a call that Ollama merely passes on is not known. */
export const ollamaAdvice = (facts: ModelFacts): readonly ParameterAdvice[] =>
  facts.engine === 'remote'
    ? []
    : [
        ...withoutEffect(greedy, greedyEvidence(facts), ['top_k', 'top_p', 'min_p', 'seed']),
        ...withoutEffect(
          { when_parameter: 'repetition_window', when_one_of: [0] },
          'a window of 0 switches all three penalties off: x/mlxrunner/sample/sample.go : usesHistory; llama.cpp src/llama-sampling.cpp : llama_sampler_penalties_apply',
          ['repetition_penalty', 'presence_penalty', 'frequency_penalty'],
        ),
        ...withoutEffect(
          { when_parameter: 'logprobs', when_one_of: [false] },
          'only with logprobs: Ollama api/types.go : ChatRequest',
          ['top_logprobs'],
        ),
        {
          kind: 'exceeds',
          parameter: 'max_tokens',
          limit_parameter: 'context_length',
          evidence:
            'prompt and answer share num_ctx: llm/llama_server.go : completionPromptForRequest. What lies beyond it ends the answer, or drops its beginning where the context is shifted',
        },
      ];
