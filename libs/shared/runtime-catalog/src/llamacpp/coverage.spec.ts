import { specEntries } from '../schema/spec-entries.js';
import { readFixture } from '../testing/read-fixture.js';
import { llamacppDeliberateOmissions } from './deliberate-omissions.js';
import { llamacppDialects } from './dialects.js';
import { samplingSettings } from './settings.js';
import { llamacppSpecs } from './specs.js';

/** Every field of the request schema (tools/server/server-schema.cpp, b10488) but aliases, and what the chat route adds. */
const fields = [
  ...['verbose', 'timings_per_token', 'stream', 'stream_options', 'cache_prompt', 'return_tokens', 'return_progress'],
  ...['sse_ping_interval', 'n_predict', 'n_indent', 'n_keep', 'n_discard', 'n_cmpl', 'n_cache_reuse'],
  ...['t_max_predict_ms', 'response_fields', 'top_k', 'top_p', 'min_p', 'top_n_sigma', 'xtc_probability'],
  ...['xtc_threshold', 'typical_p', 'temperature', 'dynatemp_range', 'dynatemp_exponent', 'repeat_last_n'],
  ...['repeat_penalty', 'frequency_penalty', 'presence_penalty', 'dry_multiplier', 'dry_base', 'dry_allowed_length'],
  ...['dry_penalty_last_n', 'dry_sequence_breakers', 'mirostat', 'mirostat_tau', 'mirostat_eta', 'adaptive_target'],
  ...['adaptive_decay', 'seed', 'n_probs', 'min_keep', 'backend_sampling', 'post_sampling_probs', 'lora'],
  ...['json_schema', 'grammar', 'grammar_lazy', 'chat_format', 'reasoning_format', 'generation_prompt'],
  ...['parse_tool_calls', 'chat_parser', 'continue_final_message', 'echo', 'preserved_tokens', 'grammar_triggers'],
  ...['reasoning_control', 'reasoning_budget_tokens', 'reasoning_budget_start_tag', 'reasoning_budget_end_tags'],
  ...['reasoning_budget_message', 'logit_bias', 'ignore_eos', 'stop', 'samplers'],
];
const chatFields = ['logprobs', 'response_format', 'reasoning_effort', 'chat_template_kwargs'];
const elsewhere = ['id_slot', 'server flag --ctx-size', 'server flag --n-gpu-layers'];

const wireNames = specEntries(llamacppSpecs).map(({ spec }) => spec.wireName);

describe('nothing of llama.cpp is forgotten', () => {
  it('each field is tunable or left out for a stated reason, none is both', () => {
    const covered = [...wireNames, ...llamacppDeliberateOmissions.map(({ wireName }) => wireName)];
    expect(covered.sort()).toEqual([...fields, ...chatFields, ...elsewhere].sort());
  });

  it('the other names of fields are read as well', () => {
    const places = new Set(
      llamacppDialects.flatMap((dialect) =>
        dialect.fields.flatMap(({ path, aliases = [] }) => [path, ...aliases].map((place) => place.join('.'))),
      ),
    );
    for (const name of ['max_tokens', 'max_completion_tokens', 'n', 'top_logprobs', 'thinking_budget_tokens']) {
      expect(places).toContain(name);
    }
  });

  it('every sampling setting that the server tells is a parameter', async () => {
    expect(Object.keys(samplingSettings).filter((name) => !wireNames.includes(name))).toEqual([]);
    const canonical = specEntries(llamacppSpecs);
    for (const [name, { parameter }] of Object.entries(samplingSettings)) {
      expect(canonical.find((entry) => entry.parameter === parameter)?.spec.wireName).toBe(name);
    }
    const text = JSON.stringify(await readFixture('llamacpp-props'));
    const unlisted = Object.keys(samplingSettings).filter((name) => !text.includes(`"${name}":`));
    // The kept answer is of a build without the adaptive sampler.
    expect(unlisted).toEqual(['adaptive_target', 'adaptive_decay']);
  });

  it('and a reason is one', () => {
    for (const { reason } of llamacppDeliberateOmissions) expect(reason.length).toBeGreaterThan(15);
  });
});
