import type { ModelFacts } from '../runtime-kind.js';
import { live } from '../schema/parameter-spec.js';

export const samplingParams = 'vllm/sampling_params.py : SamplingParams, _verify_args';
export const chatProtocol = 'vllm/entrypoints/openai/chat_completion/protocol.py : ChatCompletionRequest';

export const contextEvidence = ({ context_length: max }: ModelFacts) => ({
  max: live(`max_model_len of ${max} tokens: GET /v1/models`),
});
