import { specEntries } from '../schema/spec-entries.js';
import { geminiDeliberateOmissions } from './deliberate-omissions.js';
import { geminiSpecs } from './specs.js';

/** Every field of GenerationConfig and ThinkingConfig. */
const fields = [
  ...['maxOutputTokens', 'temperature', 'topP', 'topK', 'candidateCount', 'stopSequences', 'presencePenalty'],
  ...['frequencyPenalty', 'seed', 'responseMimeType', 'responseSchema', 'responseJsonSchema', 'responseLogprobs'],
  ...['logprobs', 'mediaResolution', 'thinkingConfig.thinkingBudget', 'thinkingConfig.thinkingLevel'],
  ...['thinkingConfig.includeThoughts'],
].map((field) => `generationConfig.${field}`);

describe('nothing of Gemini’s protocol is forgotten', () => {
  it('each field is tunable or left out for a stated reason, none is both', () => {
    const covered = [
      ...specEntries(geminiSpecs).map(({ spec }) => spec.wireName),
      ...geminiDeliberateOmissions.map(({ wireName }) => wireName),
    ];
    expect(covered.sort()).toEqual([...fields].sort());
    for (const { reason } of geminiDeliberateOmissions) expect(reason.length).toBeGreaterThan(15);
  });
});
