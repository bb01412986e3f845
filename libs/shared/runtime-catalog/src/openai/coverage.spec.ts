import { openaiCompatibleDeliberateOmissions } from './compatible/deliberate-omissions.js';
import { compatibleDialects } from './compatible/dialects.js';
import { openaiDeliberateOmissions } from './deliberate-omissions.js';
import { openaiDialects } from './dialects.js';
import type { DeliberateOmission } from '../schema/deliberate-omission.js';
import type { Dialect } from '../runtime-kind.js';

/** Every request field of the API's description that bears on generation. */
const fields = [
  ...['max_completion_tokens', 'max_tokens', 'max_output_tokens', 'temperature', 'top_p', 'presence_penalty'],
  ...['frequency_penalty', 'seed', 'stop', 'n', 'logit_bias', 'logprobs', 'top_logprobs', 'response_format'],
  ...['reasoning_effort', 'reasoning.effort', 'verbosity', 'text.verbosity', 'stream', 'parallel_tool_calls', 'store'],
  ...['truncation', 'best_of', 'user', 'top_k'],
];

/** What a server that merely speaks the protocol is known to take, and the extensions of servers with kinds of their own. */
const compatibleFields = [
  ...['max_tokens', 'temperature', 'top_p', 'stop', 'stream', 'presence_penalty', 'frequency_penalty', 'seed', 'n'],
  ...['response_format', 'top_k', 'min_p', 'repetition_penalty', 'stop_token_ids', 'ignore_eos', 'min_tokens'],
  ...['repeat_penalty', 'typical_p', 'mirostat', 'dry_*', 'samplers', 'reasoning_effort', 'max_completion_tokens'],
  ...['logit_bias', 'logprobs', 'top_logprobs', 'verbosity', 'parallel_tool_calls', 'store'],
];

const placesOf = (dialects: readonly Dialect[]) =>
  dialects.flatMap(({ fields: own }) =>
    own.flatMap(({ path, aliases = [] }) => [path, ...aliases].map((place) => place.join('.'))),
  );

const covered = (dialects: readonly Dialect[], omissions: readonly DeliberateOmission[]) =>
  [...new Set([...placesOf(dialects), ...omissions.map(({ wireName }) => wireName)])].sort();

describe('nothing of OpenAI’s protocol is forgotten: each field is tunable or left out for a stated reason', () => {
  it('on OpenAI itself', () => {
    expect(covered(openaiDialects, openaiDeliberateOmissions)).toEqual([...fields].sort());
  });

  it('on servers that speak it too', () => {
    expect(covered(compatibleDialects, openaiCompatibleDeliberateOmissions)).toEqual([...compatibleFields].sort());
  });

  it('and no field is both, and the reason is one', () => {
    for (const [dialects, omissions] of [
      [openaiDialects, openaiDeliberateOmissions],
      [compatibleDialects, openaiCompatibleDeliberateOmissions],
    ] as const) {
      for (const { wireName, reason } of omissions) {
        expect(placesOf(dialects)).not.toContain(wireName);
        expect(reason.length).toBeGreaterThan(15);
      }
    }
  });
});
