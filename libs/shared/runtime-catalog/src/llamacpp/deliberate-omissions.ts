import type { DeliberateOmission } from '../schema/deliberate-omission.js';

const perCall = 'belongs to the single call and is no number, choice or list';
const delivery = 'how the answer travels, which the calling program decides';
const template = 'set by the server itself from the chat template';

export const llamacppDeliberateOmissions: readonly DeliberateOmission[] = [
  { wireName: 'grammar', reason: `a GBNF grammar: ${perCall}` },
  { wireName: 'json_schema', reason: `a JSON schema: ${perCall}` },
  { wireName: 'response_format', reason: `an object that ${perCall}` },
  { wireName: 'chat_template_kwargs', reason: `arguments of the model’s own template: ${perCall}` },
  { wireName: 'logit_bias', reason: `pairs of token and bias: ${perCall}` },
  { wireName: 'lora', reason: `adapters with their scales: ${perCall}` },
  { wireName: 'id_slot', reason: 'which of the server’s slots serves the single call; it has no part in the answer' },
  { wireName: 'stream', reason: delivery },
  { wireName: 'stream_options', reason: delivery },
  { wireName: 'sse_ping_interval', reason: delivery },
  { wireName: 'return_progress', reason: delivery },
  { wireName: 'return_tokens', reason: delivery },
  { wireName: 'response_fields', reason: delivery },
  { wireName: 'timings_per_token', reason: delivery },
  { wireName: 'verbose', reason: delivery },
  { wireName: 'echo', reason: delivery },
  { wireName: 'n_indent', reason: 'for filling in code at one place of a file; belongs to the single call' },
  { wireName: 'n_cache_reuse', reason: 'saves work inside the server; it has no part in the answer' },
  { wireName: 'continue_final_message', reason: 'belongs to the single call: whether its last message is unfinished' },
  { wireName: 'reasoning_control', reason: 'lets a caller end the reasoning of the single call while it runs' },
  { wireName: 'reasoning_budget_message', reason: `text that ends a spent budget: ${perCall}` },
  ...['reasoning_budget_start_tag', 'reasoning_budget_end_tags', 'generation_prompt', 'chat_format', 'chat_parser'].map(
    (wireName) => ({ wireName, reason: template }),
  ),
  ...['grammar_lazy', 'grammar_triggers', 'preserved_tokens', 'parse_tool_calls'].map((wireName) => ({
    wireName,
    reason: template,
  })),
  {
    wireName: 'server flag --ctx-size',
    reason: 'not part of a request; the context of one slot is read from GET /props as the context length',
  },
  { wireName: 'server flag --n-gpu-layers', reason: 'not part of a request, and told by no answer of the server' },
];
