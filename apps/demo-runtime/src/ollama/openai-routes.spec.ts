import { startDemoRuntime } from '../start-demo-runtime.js';
import type { DemoRuntime } from '../start-demo-runtime.js';
import { JsonClient, at } from '../testing/json-client.js';

const content = 'Tell me about the harbour';
let runtime: DemoRuntime;
let ollama: JsonClient;

beforeAll(async () => {
  runtime = await startDemoRuntime({ ollamaPort: 0, vllmPort: 0 });
  ollama = new JsonClient(runtime.ollamaUrl);
});
afterAll(() => runtime.close());

const chat = (fields: object, model = 'fork-notes:1b') =>
  ollama.post('/v1/chat/completions', { model, messages: [{ role: 'user', content }], ...fields });
const textOf = async (fields: object) => at((await chat(fields)).body, 'choices', 0, 'message', 'content');
const nativeText = async (options: object) =>
  (await ollama.post('/api/generate', { model: 'fork-notes:1b', prompt: content, stream: false, options })).body[
    'response'
  ];

describe("Ollama's OpenAI-compatible routes", () => {
  it("replace a missing temperature and top_p by 1, over the model's own parameters", async () => {
    expect(await textOf({ seed: 8 })).toBe(await nativeText({ seed: 8, temperature: 1, top_p: 1 }));
    expect(await textOf({ seed: 8 })).not.toBe(await nativeText({ seed: 8 }));
  });

  it('map the fields that they know', async () => {
    const { body } = await chat({ max_tokens: 4, temperature: 0 });
    expect(body).toMatchObject({
      object: 'chat.completion',
      choices: [{ index: 0, finish_reason: 'length' }],
      usage: { completion_tokens: 4 },
    });
    expect(await textOf({ temperature: 0, stop: 'a' })).not.toContain('a');
    expect(await textOf({ temperature: 0, frequency_penalty: 2 })).not.toBe(await textOf({ temperature: 0 }));
  });

  it('do not know top_k, min_p, repeat_penalty and max_completion_tokens', async () => {
    const unknown = { top_k: 1, min_p: 1, repeat_penalty: 2, max_completion_tokens: 2 };
    expect(await textOf({ seed: 3, ...unknown })).toBe(await textOf({ seed: 3 }));
  });

  it('complete plain prompts as well, penalties of the model set back to 0', async () => {
    const { body } = await ollama.post('/v1/completions', { model: 'fork-notes:1b', prompt: content, seed: 8 });
    expect(body).toMatchObject({ object: 'text_completion' });
    expect(at(body, 'choices', 0, 'text')).toBe(await nativeText({ seed: 8, temperature: 1, top_p: 1 }));
  });

  it('tell log probabilities in the format of their route', async () => {
    const { body: chatBody } = await chat({ logprobs: true, top_logprobs: 2, max_tokens: 3 });
    expect(at(chatBody, 'choices', 0, 'logprobs', 'content')).toHaveLength(3);
    expect(at(chatBody, 'choices', 0, 'logprobs', 'content', 0, 'top_logprobs')).toHaveLength(2);
    const plain = { model: 'fork-notes:1b', prompt: content, logprobs: 2, max_tokens: 3 };
    const { body: textBody } = await ollama.post('/v1/completions', plain);
    expect(at(textBody, 'choices', 0, 'logprobs', 'token_logprobs')).toHaveLength(3);
  });

  it('stream server-sent events when asked', async () => {
    const fields = { model: 'fork-notes:1b', messages: [{ role: 'user', content }], seed: 8, stream: true };
    const { contentType, text } = await ollama.stream('/v1/chat/completions', fields);
    expect(contentType).toContain('text/event-stream');
    expect(text.endsWith('data: [DONE]\n\n')).toBe(true);
    const chunks = [...text.matchAll(/^data: (\{.*\})$/gm)].map(([, json = '']): unknown => JSON.parse(json));
    expect(chunks.map((chunk) => at(chunk, 'choices', 0, 'delta', 'content') ?? '').join('')).toBe(
      await textOf({ seed: 8 }),
    );
  });

  it('list the models', async () => {
    const { body } = await ollama.get('/v1/models');
    expect(at(body, 'data', 0)).toMatchObject({ id: 'harbour-tales:1b', owned_by: 'kamerton-demo' });
  });

  it.each([
    [{ temperature: 'hot' }, 'fork-notes:1b', 400, 'invalid_request_error'],
    [{ messages: [] }, 'fork-notes:1b', 400, 'invalid_request_error'],
    [{}, 'llama3:8b', 404, 'not_found_error'],
    [{ stop: 5 }, 'fork-notes:1b', 500, 'api_error'],
  ])('word the refusal of %p on %p as OpenAI does', async (fields, model, status, type) => {
    const message: unknown = expect.any(String);
    expect(await chat(fields, model)).toEqual({ status, body: { error: { message, type, param: null, code: null } } });
  });
});
