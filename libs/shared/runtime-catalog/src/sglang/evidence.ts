export const samplingParams = 'sglang/srt/sampling/sampling_params.py : SamplingParams, verify';
export const chatProtocol = 'sglang/srt/entrypoints/openai/protocol.py : ChatCompletionRequest';
export const refusedBeyond = `refused with 400 beyond it: ${samplingParams}`;
