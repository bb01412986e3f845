import { specEntries } from '../schema/spec-entries.js';
import { anthropicDeliberateOmissions } from './deliberate-omissions.js';
import { anthropicSpecs } from './specs.js';

/** Every field of MessageCreateParamsBase that bears on generation, and what other APIs have instead. */
const fields = [
  ...['max_tokens', 'temperature', 'top_p', 'top_k', 'stop_sequences', 'thinking.type', 'thinking.budget_tokens'],
  ...['thinking.display', 'output_config.effort', 'output_config.format', 'service_tier', 'stream', 'seed'],
];

describe('nothing of Anthropic’s protocol is forgotten', () => {
  it('each field is tunable or left out for a stated reason, none is both', () => {
    const covered = [
      ...specEntries(anthropicSpecs).map(({ spec }) => spec.wireName),
      ...anthropicDeliberateOmissions.map(({ wireName }) => wireName),
    ];
    expect(covered.sort()).toEqual([...fields].sort());
    for (const { reason } of anthropicDeliberateOmissions) expect(reason.length).toBeGreaterThan(15);
  });
});
