import { startDemoRuntime } from '../start-demo-runtime.js';
import type { DemoRuntime } from '../start-demo-runtime.js';
import { JsonClient } from '../testing/json-client.js';

let runtime: DemoRuntime;
let vllm: JsonClient;

beforeAll(async () => {
  runtime = await startDemoRuntime({ ollamaPort: 0, vllmPort: 0 });
  vllm = new JsonClient(runtime.vllmUrl);
});
afterAll(() => runtime.close());

const valid = { model: 'kamerton/harbour-tales-1b', messages: [{ role: 'user', content: 'the ships' }], max_tokens: 2 };
const chat = (fields: object) => vllm.post('/v1/chat/completions', { ...valid, ...fields });

describe('refusals in the manner of vLLM', () => {
  it.each([
    [{ temperature: 3 }, 'temperature must be in [0, 2], got 3.0.', 'temperature'],
    [{ temperature: -0.1 }, 'temperature must be in [0, 2], got -0.1.', 'temperature'],
    [{ top_p: 0 }, 'top_p must be in (0, 1], got 0.0.', 'top_p'],
    [{ top_p: 1.01 }, 'top_p must be in (0, 1], got 1.01.', 'top_p'],
    [{ top_k: -2 }, 'top_k must be 0 (disable), or at least 1, got -2.', null],
    [{ min_p: 1.5 }, 'min_p must be in [0, 1], got 1.5.', null],
    [{ repetition_penalty: 0 }, 'repetition_penalty must be greater than zero, got 0.0.', null],
    [{ presence_penalty: 2.5 }, 'presence_penalty must be in [-2, 2], got 2.5.', null],
    [{ frequency_penalty: -3 }, 'frequency_penalty must be in [-2, 2], got -3.0.', null],
    [{ max_tokens: 0 }, 'max_tokens must be at least 1, got 0.', 'max_tokens'],
    [{ max_tokens: -1 }, 'max_tokens must be at least 1, got -1.', 'max_tokens'],
    [{ min_tokens: 3 }, 'min_tokens must be less than or equal to max_tokens=2, got 3.', null],
    [{ stop: ['a', ''] }, 'stop cannot contain an empty string.', null],
    [{ n: 0 }, 'n must be at least 1, got 0.', null],
    [{ n: 17 }, 'n must be at most 16, got 17.', null],
    [{ n: 2, temperature: 0 }, 'n must be 1 when using greedy sampling, got 2.', null],
  ])('answers %p with 400 and the rule', async (fields, message, param) => {
    const error = { message, type: 'BadRequestError', param, code: 400 };
    expect(await chat(fields)).toEqual({ status: 400, body: { error } });
  });

  it.each([
    { temperature: 0 },
    { temperature: 2 },
    { top_p: 1 },
    { top_k: -1 },
    { top_k: 0 },
    { min_p: 1 },
    { presence_penalty: -2 },
    { frequency_penalty: 2 },
    { min_tokens: 2 },
    { seed: 2 ** 63 },
    { seed: -(2 ** 63) },
    { temperature: null, top_k: null, stop: null, seed: null },
  ])('takes %p, which is just inside', async (fields) => {
    expect((await chat(fields)).status).toBe(200);
  });

  it.each([
    [{ temperature: { hot: true } }, 'float_type', 'temperature'],
    [{ temperature: 'hot' }, 'float_parsing', 'temperature'],
    [{ top_k: 40.5 }, 'int_from_float', 'top_k'],
    [{ top_k: [] }, 'int_type', 'top_k'],
    [{ seed: 1e19 }, 'less_than_equal', 'seed'],
    [{ seed: -1e19 }, 'greater_than_equal', 'seed'],
    [{ seed: 'x' }, 'int_parsing', 'seed'],
    [{ stream: 'maybe' }, 'bool_type', 'stream'],
    [{ stop: 5 }, 'list_type', 'stop'],
    [{ stop: [5] }, 'string_type', 'stop'],
    [{ messages: 'hello' }, 'list_type', 'messages'],
    [{ messages: undefined }, 'missing', 'messages'],
  ])('answers %p with 400 in the words of pydantic: %s', async (fields, type, field) => {
    const { status, body } = await chat(fields);
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { error: { type: 'Bad Request', param: null, code: 400 } },
    });
    expect(JSON.stringify(body)).toContain(`'type': '${type}', 'loc': ('body', '${field}')`);
  });

  it('reads numbers from strings and from whole floats, as pydantic does', async () => {
    expect((await chat({ temperature: '0.5', top_k: '40', max_tokens: 3.0 })).status).toBe(200);
  });

  it('does not know a model that is not there', async () => {
    const error = { message: 'The model `x` does not exist.', type: 'NotFoundError', param: 'model', code: 404 };
    expect(await chat({ model: 'x' })).toEqual({ status: 404, body: { error } });
  });

  it('refuses a prompt that fills the context', async () => {
    const messages = [{ role: 'user', content: 'ships '.repeat(4096) }];
    const { status, body } = await chat({ messages });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain('maximum context length is 4096 tokens');
  });

  it('refuses stream options without a stream, and bodies that are no JSON', async () => {
    expect((await chat({ stream_options: { include_usage: true } })).status).toBe(400);
    expect(await vllm.post('/v1/chat/completions', '{')).toMatchObject({ status: 400, body: { error: { code: 400 } } });
  });

  it('knows other paths and methods as little as vLLM does', async () => {
    expect(await vllm.get('/v1/nothing')).toEqual({ status: 404, body: { detail: 'Not Found' } });
    expect(await vllm.get('/v1/completions')).toEqual({ status: 405, body: { detail: 'Method Not Allowed' } });
  });
});
