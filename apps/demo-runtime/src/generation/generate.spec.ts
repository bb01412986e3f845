import { neutralParameters, samplerConventions } from '@kamerton/sampling';
import { NGramModel } from '../language-model/n-gram-model.js';
import { generate } from './generate.js';
import { maxTokensEver } from './generation-settings.js';
import type { GenerationSettings } from './generation-settings.js';
import { readPrompt } from './prompt.js';
import { TextCollector } from './text-collector.js';

const model = new NGramModel('The ship is in the harbour.\n\nThe ship is at sea, and the harbour is quiet.', 3);
const settings: GenerationSettings = {
  sampling: { ...neutralParameters, temperature: 0 },
  convention: samplerConventions.llamacpp,
  maxTokens: 100,
  minTokens: 0,
  ignoreEnd: false,
  stop: [],
  includeStop: false,
  seed: 1,
  alternatives: null,
};
const listening = () => new TextCollector(new AbortController().signal);

describe('generate', () => {
  it('goes on from the last words of the prompt that the model knows', async () => {
    const collector = listening();
    const prompt = readPrompt(model, 'Tell me whether the ship is at?', 100);
    await generate(model, prompt, { ...settings, maxTokens: 4 }, collector);
    expect(collector.text).toBe('sea, and the');
  });

  it('begins a text of its own when it knows no word of the prompt', async () => {
    const collector = listening();
    await generate(model, readPrompt(model, 'Bonjour!', 100), { ...settings, maxTokens: 3 }, collector);
    expect(collector.text).toBe('The ship is');
  });

  it('stops within a token of nobody listening any more', async () => {
    const hangUp = new AbortController();
    let pieces = 0;
    const emit = () => {
      if (++pieces === 3) hangUp.abort();
      return Promise.resolve();
    };
    const endless = { ...settings, maxTokens: Infinity, ignoreEnd: true };
    const outcome = await generate(model, readPrompt(model, '', 100), endless, { emit, signal: hangUp.signal });
    expect(outcome).toEqual({ reason: 'aborted', stopString: null, tokenCount: 3 });
    expect(pieces).toBe(3);
  });

  it('is never longer than the limit of the demo, whatever is asked for', async () => {
    const endless = { ...settings, maxTokens: Infinity, ignoreEnd: true };
    const outcome = await generate(model, readPrompt(model, '', 100), endless, listening());
    expect(outcome).toEqual({ reason: 'length', stopString: null, tokenCount: maxTokensEver });
  });

  it('lets out what it held back for a stop string that did not come', async () => {
    const collector = listening();
    const held = { ...settings, maxTokens: 3, stop: ['is at anchor'] };
    await generate(model, readPrompt(model, 'Bonjour', 100), held, collector);
    expect(collector.text).toBe('The ship is');
  });

  it('heeds stop strings only after the minimum', async () => {
    const collector = listening();
    const outcome = await generate(
      model,
      readPrompt(model, 'Bonjour', 100),
      { ...settings, minTokens: 3, stop: ['ship', 'harbour'] },
      collector,
    );
    expect(outcome).toMatchObject({ reason: 'stop', stopString: 'harbour' });
    expect(collector.text).toMatch(/^The ship is .* $/);
  });

  it('reports on every token that it says, with the likeliest alternatives, when asked to', async () => {
    const collector = listening();
    const hot = { ...settings.sampling, temperature: 5 };
    const asked = { ...settings, sampling: hot, maxTokens: 5, alternatives: 2 };
    await generate(model, readPrompt(model, 'Bonjour', 100), asked, collector);
    expect(
      collector.tokens
        .map(({ text }) => text)
        .join('')
        .trimStart(),
    ).toBe(collector.text);
    for (const { logProbability, alternatives } of collector.tokens) {
      expect(alternatives).toHaveLength(2);
      const [first, second] = alternatives.map((each) => each.logProbability);
      expect(first).toBeGreaterThanOrEqual(second ?? NaN);
      expect(first).toBeGreaterThanOrEqual(logProbability);
      expect(Math.exp(first ?? NaN) + Math.exp(second ?? NaN)).toBeLessThanOrEqual(1);
    }
  });
});
