import type { ModelFacts } from '../runtime-kind.js';
import { live } from '../schema/parameter-spec.js';

export const samplingParams = 'vllm/sampling_params.py : SamplingParams, _verify_args';
export const chatProtocol = 'vllm/entrypoints/openai/chat_completion/protocol.py : ChatCompletionRequest';

/** Ends of sliders whose limit is the whole context. */
const sliderTokens = 8192;

export const withinContext = ({ context_length: max }: ModelFacts) =>
  max === null ? { soft_max: sliderTokens } : { max, soft_max: Math.min(max, sliderTokens) };

export const contextEvidence = ({ context_length: max }: ModelFacts) => ({
  max: live(`max_model_len of ${max} tokens: GET /v1/models`),
});
