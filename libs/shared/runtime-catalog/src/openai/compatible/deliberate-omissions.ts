import type { DeliberateOmission } from '../../schema/deliberate-omission.js';

const notPromised = 'servers that merely speak the protocol ignore it, refuse it or mean something else by it';

export const openaiCompatibleDeliberateOmissions: readonly DeliberateOmission[] = [
  { wireName: 'response_format', reason: 'an object that belongs to the single call and is no number, choice or list' },
  { wireName: 'stream', reason: 'how the caller reads the answer, not what is in it' },
  ...['top_k', 'min_p', 'repetition_penalty', 'stop_token_ids', 'ignore_eos', 'min_tokens'].map((wireName) => ({
    wireName,
    reason: `an extension of vLLM and SGLang, which have kinds of their own; ${notPromised}`,
  })),
  ...['repeat_penalty', 'typical_p', 'mirostat', 'dry_*', 'samplers'].map((wireName) => ({
    wireName,
    reason: `an extension of llama.cpp, which has a kind of its own; ${notPromised}`,
  })),
  ...['logit_bias', 'logprobs', 'top_logprobs', 'verbosity', 'parallel_tool_calls', 'store'].map((wireName) => ({
    wireName,
    reason: `part of OpenAI’s own API; ${notPromised}`,
  })),
];
