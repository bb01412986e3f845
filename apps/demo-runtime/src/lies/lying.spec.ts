import { startDemoRuntime } from '../start-demo-runtime.js';
import type { DemoRuntime } from '../start-demo-runtime.js';
import { at, JsonClient } from '../testing/json-client.js';
import { readLies } from './read-lies.js';

let runtime: DemoRuntime;
afterEach(() => runtime.close());

async function liar(...lies: readonly string[]) {
  runtime = await startDemoRuntime({ ollamaPort: 0, vllmPort: 0 }, readLies(lies));
  const ollama = new JsonClient(runtime.ollamaUrl);
  const vllm = new JsonClient(runtime.vllmUrl);
  return {
    generate: (options: object) =>
      ollama.post('/api/generate', { model: 'harbour-tales:1b', prompt: 'the ships', stream: false, options }),
    chat: (fields: object, client: JsonClient = vllm) =>
      client.post('/v1/chat/completions', {
        model: client === vllm ? 'kamerton/harbour-tales-1b' : 'harbour-tales:1b',
        messages: [{ role: 'user', content: 'the ships' }],
        ...fields,
      }),
    ollama,
  };
}

describe('a lying demo runtime', () => {
  it('ignores a field, and only that one', async () => {
    const { generate } = await liar('ignore:options.seed');
    const answers = await Promise.all([1, 2, 3].map(() => generate({ seed: 7, num_predict: 12, temperature: 2 })));
    expect(new Set(answers.map(({ body }) => body['response'])).size).toBeGreaterThan(1);
    expect(answers.map(({ body }) => Number(body['eval_count']) <= 12)).toEqual([true, true, true]);
  });

  it('clamps a field without a word', async () => {
    const { generate } = await liar('clamp:options.num_predict=3');
    expect((await generate({ num_predict: 10 })).body).toMatchObject({ eval_count: 3, done_reason: 'length' });
    expect((await generate({ num_predict: 2 })).body).toMatchObject({ eval_count: 2 });
  });

  it('refuses a value that is allowed', async () => {
    const { chat } = await liar('reject:top_k');
    expect((await chat({ top_k: 5, max_tokens: 3 })).status).toBe(400);
    expect((await chat({ max_tokens: 3 })).status).toBe(200);
  });

  it('puts a value where there was none on the OpenAI-compatible routes only', async () => {
    const { chat, generate, ollama } = await liar('inject:max_tokens=4', 'inject:options.num_predict=4');
    expect(at((await chat({ temperature: 0 })).body, 'usage', 'completion_tokens')).toBe(4);
    expect(at((await chat({ temperature: 0 }, ollama)).body, 'usage', 'completion_tokens')).toBe(4);
    expect(at((await chat({ temperature: 0, max_tokens: 6 })).body, 'usage', 'completion_tokens')).toBe(6);
    expect((await generate({ temperature: 0 })).body['eval_count']).toBeGreaterThan(4);
  });

  it('uses another value than the one sent', async () => {
    const { chat } = await liar('replace:max_tokens=2');
    expect(at((await chat({ max_tokens: 9 })).body, 'usage', 'completion_tokens')).toBe(2);
  });

  it('answers wrong types with another status', async () => {
    const { chat, generate } = await liar('errors:503');
    expect((await generate({ top_k: {} })).status).toBe(503);
    expect((await chat({ top_k: {} })).status).toBe(503);
    expect((await chat({ top_p: 5 })).status).toBe(400);
  });

  it('passes wrong types over', async () => {
    const { chat, generate } = await liar('errors:200');
    expect((await generate({ top_k: {}, stop: 'x', num_predict: 3 })).body).toMatchObject({ eval_count: 3 });
    expect((await chat({ top_k: {}, max_tokens: 3 })).status).toBe(200);
    expect((await chat({ messages: 'none' })).status).not.toBe(200);
  });

  it('still shows what really arrived', async () => {
    const { generate, ollama } = await liar('ignore:options.seed');
    await generate({ seed: 7, num_predict: 1 });
    expect(at((await ollama.get('/demo/requests')).body, 'requests', 0, 'body', 'options', 'seed')).toBe(7);
  });

  it.each(['ignore:', 'clamp:top_k', 'clamp:top_k=x', 'errors:abc', 'forget:top_k', 'ignore:a..b', 'reject:top_k=1'])(
    'cannot be told to %s',
    async (lie) => {
      await liar();
      expect(() => readLies([lie])).toThrow(`got "${lie}"`);
    },
  );
});
