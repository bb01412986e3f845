import { startDemoRuntime } from '../start-demo-runtime.js';
import type { DemoRuntime } from '../start-demo-runtime.js';
import { JsonClient } from '../testing/json-client.js';

let runtime: DemoRuntime;
let ollama: JsonClient;

beforeAll(async () => {
  runtime = await startDemoRuntime({ ollamaPort: 0, vllmPort: 0 });
  ollama = new JsonClient(runtime.ollamaUrl);
});
afterAll(() => runtime.close());

const valid = { model: 'harbour-tales:1b', prompt: 'the ships', stream: false };
const generate = (fields: object) => ollama.post('/api/generate', { ...valid, ...fields });

describe('refusals in the manner of Ollama', () => {
  it.each([
    [{ top_k: '40' }, 'option "top_k" must be of type integer'],
    [{ num_gpu: true }, 'option "num_gpu" must be of type integer'],
    [{ temperature: '0.4' }, 'option "temperature" must be of type float32'],
    [{ use_mmap: 1 }, 'option "use_mmap" must be of type boolean'],
    [{ stop: 'gate' }, 'option "stop" must be of type array'],
    [{ stop: ['gate', 7] }, 'option "stop" must be of an array of strings'],
  ])('answers options %p with 500', async (options, error) => {
    expect(await generate({ options })).toEqual({ status: 500, body: { error } });
  });

  it.each([
    [{ model: 'llama3:8b' }, 404, "model 'llama3:8b' not found"],
    [{ model: '' }, 400, 'model is required'],
    [{ model: 'demo-embed' }, 400, '"demo-embed:latest" does not support generate'],
    [{ model: 'demo-broken' }, 500, 'unable to load model: demo-broken:latest'],
    [{ think: true }, 400, '"harbour-tales:1b" does not support thinking'],
    [{ format: 'json' }, 400, 'the demo runtime does not support format'],
    [{ logprobs: true, top_logprobs: 21 }, 400, 'top_logprobs must be between 0 and 20'],
    [{ truncate: 'no' }, 400, /cannot unmarshal string into Go struct field truncate of type bool/],
    [{ options: { repeat_last_n: -1 } }, 400, 'repeat_last_n must be at least 0, got -1'],
    [{ options: 'hot' }, 400, /cannot unmarshal string into Go struct field options/],
    [{ stream: 'yes' }, 400, /cannot unmarshal string into Go struct field stream of type bool/],
    [{ prompt: 5 }, 400, /cannot unmarshal number into Go struct field GenerateRequest.prompt/],
  ])('answers %p with %p', async (fields, status, error) => {
    const message: unknown = error instanceof RegExp ? expect.stringMatching(error) : error;
    expect(await generate(fields)).toEqual({ status, body: { error: message } });
  });

  it('refuses tools and messages that are none', async () => {
    const chat = (fields: object) => ollama.post('/api/chat', { model: 'harbour-tales:1b', stream: false, ...fields });
    expect(await chat({ tools: [{}] })).toMatchObject({ status: 400 });
    expect(await chat({ messages: 'hello' })).toMatchObject({ status: 400 });
    expect(await chat({ messages: [{ role: 'user', content: 5 }] })).toMatchObject({ status: 400 });
  });

  it('refuses bodies that are missing or no JSON', async () => {
    expect(await ollama.post('/api/generate', '')).toEqual({ status: 400, body: { error: 'missing request body' } });
    expect(await ollama.post('/api/generate', '{"model":')).toMatchObject({ status: 400 });
  });

  it('knows other paths and methods as little as Ollama does', async () => {
    const unknown = await fetch(`${runtime.ollamaUrl}/api/nothing`);
    expect([unknown.status, await unknown.text()]).toEqual([404, '404 page not found']);
    expect((await fetch(`${runtime.ollamaUrl}/api/generate`)).status).toBe(405);
  });
});
