import { modelBody } from '@kamerton/cockpit-testing';
import { firstChoice } from './first-choice';

const embedding = modelBody({ model: 'embed', schema_status: 'missing' });
const first = modelBody({ model: 'first' });
const second = modelBody({ model: 'second' });

describe('firstChoice', () => {
  it('goes back to where the person was, even if that model cannot be tuned now', () => {
    expect(firstChoice([first, second, embedding], { runtime: 'ollama', model: 'embed' })).toBe(embedding);
  });

  it('takes the first that can be tuned where there is no last one, or no more', () => {
    expect(firstChoice([embedding, first, second], null)).toBe(first);
    expect(firstChoice([embedding, first], { runtime: 'ollama', model: 'gone' })).toBe(first);
  });

  it('chooses nothing where nothing can be tuned', () => {
    expect(firstChoice([embedding], null)).toBeUndefined();
  });
});
