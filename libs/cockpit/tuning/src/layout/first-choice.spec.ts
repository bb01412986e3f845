import { modelBody } from '@kamerton/cockpit-testing';
import { firstChoice } from './first-choice';

const embedding = modelBody({ model: 'embed', schema_status: 'missing', loaded: true });
const idle = modelBody({ model: 'idle', loaded: false });
const busy = modelBody({ model: 'busy', loaded: true });

describe('firstChoice', () => {
  it('goes back to where the person was, even if that model cannot be tuned now', () => {
    expect(firstChoice([idle, busy, embedding], { runtime: 'ollama', model: 'embed' })).toBe(embedding);
  });

  it('prefers a tunable model that is in use', () => {
    expect(firstChoice([embedding, idle, busy], { runtime: 'ollama', model: 'gone' })).toBe(busy);
  });

  it('takes the first tunable one otherwise', () => {
    expect(firstChoice([embedding, idle], null)).toBe(idle);
  });

  it('chooses nothing where nothing can be tuned', () => {
    expect(firstChoice([embedding], null)).toBeUndefined();
  });
});
