import { ollamaProbing } from './probing.js';

const { inForce } = ollamaProbing;

const loaded = (expiresAt: unknown) => ({ models: [{ model: 'llama3:8b', expires_at: expiresAt }] });

describe('when Ollama will let a model go', () => {
  it.each([
    ['2026-11-22T12:00:00.123456789+02:00', Date.parse('2026-11-22T10:00:00.123Z')],
    ['2319-03-04T21:46:30.98765Z', Date.parse('2319-03-04T21:46:30.987Z')],
  ])('is read from %s', (expiresAt, instant) => {
    expect(inForce?.readInstants?.(loaded(expiresAt), 'llama3:8b')).toEqual({ keep_alive: instant });
  });

  it.each([
    ['another model', loaded('2026-11-22T12:00:00Z'), 'phi3:latest'],
    ['no instant', loaded(undefined), 'llama3:8b'],
    ['no instant but words', loaded('Forever'), 'llama3:8b'],
    ['nothing loaded', { models: null }, 'llama3:8b'],
  ])('is not known of %s', (_, payload, model) => {
    expect(inForce?.readInstants?.(payload, model)).toEqual({});
  });

  it('is unreadable where it is no text', () => {
    expect(() => inForce?.readInstants?.(loaded(5), 'llama3:8b')).toThrow(
      expect.objectContaining({ name: 'UnreadablePayload' }),
    );
  });
});
