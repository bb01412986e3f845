import { startDemoRuntime } from '../start-demo-runtime.js';
import type { DemoRuntime } from '../start-demo-runtime.js';
import { JsonClient, at } from '../testing/json-client.js';

const content = 'Tell me what they say about the harbour';
let runtime: DemoRuntime;
let vllm: JsonClient;

beforeAll(async () => {
  runtime = await startDemoRuntime({ ollamaPort: 0, vllmPort: 0 });
  vllm = new JsonClient(runtime.vllmUrl);
});
afterAll(() => runtime.close());

const request = (fields: object) => ({
  model: 'kamerton/harbour-tales-1b',
  messages: [{ role: 'user', content }],
  ...fields,
});
async function chat(fields: object) {
  const { status, body } = await vllm.post('/v1/chat/completions', request(fields));
  expect(status).toBe(200);
  return body;
}
const textOf = async (fields: object) => at(await chat(fields), 'choices', 0, 'message', 'content');
const greedyText = () => textOf({ temperature: 0 });

describe('length', () => {
  it.each(['max_tokens', 'max_completion_tokens'])('generates exactly %s tokens', async (name) => {
    expect(await chat({ [name]: 5 })).toMatchObject({
      choices: [{ finish_reason: 'length', stop_reason: null }],
      usage: { prompt_tokens: 8, completion_tokens: 5, total_tokens: 13 },
    });
  });

  it('lets max_completion_tokens win over max_tokens', async () => {
    expect(await chat({ max_completion_tokens: 3, max_tokens: 9 })).toMatchObject({ usage: { completion_tokens: 3 } });
  });

  it('goes on past the end of the text until min_tokens, and to the limit with ignore_eos', async () => {
    expect(await chat({ temperature: 0, max_tokens: 300 })).toMatchObject({ choices: [{ finish_reason: 'stop' }] });
    const atLeast = await chat({ temperature: 0, max_tokens: 300, min_tokens: 250 });
    expect(at(atLeast, 'usage', 'completion_tokens')).toBeGreaterThanOrEqual(250);
    const endless = await chat({ temperature: 0, max_tokens: 300, ignore_eos: true });
    expect(endless).toMatchObject({ choices: [{ finish_reason: 'length' }], usage: { completion_tokens: 300 } });
  });

  it('lowers the limit to what the context has left, without a word', async () => {
    const long = { messages: [{ role: 'user', content: 'ships '.repeat(4090) }], ignore_eos: true, max_tokens: 100 };
    expect(await chat(long)).toMatchObject({ usage: { prompt_tokens: 4090, completion_tokens: 6 } });
  });

  it('gives plain completions 16 tokens when nothing is said', async () => {
    const { body } = await vllm.post('/v1/completions', { model: 'kamerton/harbour-tales-1b', prompt: content });
    expect(body).toMatchObject({
      object: 'text_completion',
      choices: [{ text: expect.any(String) }],
      usage: { completion_tokens: 16 },
    });
  });
});

describe('stop', () => {
  it('ends before the stop string, names it, and keeps it only when asked', async () => {
    const whole = String(await greedyText());
    const stop = whole.slice(20, 32);
    const before = whole.slice(0, whole.indexOf(stop));
    expect(at(await chat({ temperature: 0, stop }), 'choices', 0)).toMatchObject({
      message: { content: before },
      finish_reason: 'stop',
      stop_reason: stop,
    });
    expect(await textOf({ temperature: 0, stop: [stop], include_stop_str_in_output: true })).toBe(before + stop);
  });
});

describe('temperature and the cuts', () => {
  it('gives five identical answers at temperature 0 and different ones at 1.5', async () => {
    const cold = await Promise.all(Array.from({ length: 5 }, greedyText));
    expect(new Set(cold).size).toBe(1);
    const hot = await Promise.all(Array.from({ length: 5 }, () => textOf({ temperature: 1.5 })));
    expect(new Set(hot).size).toBeGreaterThan(1);
  });

  it.each([{ top_k: 1 }, { top_p: 0.01 }, { min_p: 1 }])('gives the greedy text with %p, however hot', async (cut) => {
    const greedy = await greedyText();
    for (let round = 0; round < 3; round++) expect(await textOf({ temperature: 1.5, ...cut })).toBe(greedy);
  });

  it("takes the model's generation config for what the request leaves out", async () => {
    const text = (fields: object) => textOf({ model: 'kamerton/fork-notes-1b', seed: 6, ...fields });
    expect(await text({})).toBe(await text({ temperature: 0.6, top_k: 20 }));
    expect(await text({})).not.toBe(await text({ temperature: 1, top_k: 0 }));
  });

  it('lifts temperatures that are almost 0 to 0.01, and takes still smaller ones for 0', async () => {
    expect(await textOf({ temperature: 0.0001, seed: 1 })).toBe(await textOf({ temperature: 0.01, seed: 1 }));
    expect(await textOf({ temperature: 1e-6 })).toBe(await greedyText());
  });
});

describe('penalties and seed', () => {
  it.each([{ repetition_penalty: 1.8 }, { presence_penalty: 2 }, { frequency_penalty: 2 }])(
    '%p alone changes the greedy text',
    async (penalty) => expect(await textOf({ temperature: 0, ...penalty })).not.toBe(await greedyText()),
  );

  it('gives the same text for the same seed, another for another, any for none', async () => {
    const text = (seed: number | null) => textOf({ temperature: 1.2, seed });
    expect(await text(11)).toBe(await text(11));
    expect(await text(11)).not.toBe(await text(12));
    const random = await Promise.all([null, null, -1, -1].map(text));
    expect(new Set(random).size).toBeGreaterThan(1);
  });

  it('gives as many choices as asked for, each with a seed of its own', async () => {
    const choices = at(await chat({ n: 3, seed: 4, temperature: 1.2 }), 'choices');
    if (!Array.isArray(choices)) throw new Error('choices is no list');
    expect(choices.map((choice) => at(choice, 'index'))).toEqual([0, 1, 2]);
    expect(new Set(choices.map((choice) => at(choice, 'message', 'content'))).size).toBe(3);
    expect(at(choices[1], 'message', 'content')).toBe(await textOf({ seed: 5, temperature: 1.2 }));
  });

  it('ignores what it does not know', async () => {
    const unknown = { repeat_penalty: 2, temperatur: 0, options: { temperature: 0 }, typical_p: 0.1 };
    expect(await textOf({ seed: 4, ...unknown })).toBe(await textOf({ seed: 4 }));
  });
});

describe('streams', () => {
  it('send the same text in events, the usage when asked, and a last word', async () => {
    const fields = { seed: 4, stream: true, stream_options: { include_usage: true } };
    const { contentType, text } = await vllm.stream('/v1/chat/completions', request(fields));
    expect(contentType).toContain('text/event-stream');
    const events = text.trim().split('\n\n');
    expect(events.pop()).toBe('data: [DONE]');
    const chunks = events.map((event): unknown => JSON.parse(event.replace('data: ', '')));
    expect(at(chunks[0], 'choices', 0, 'delta')).toEqual({ role: 'assistant', content: '' });
    expect(at(chunks.at(-1), 'usage')).toMatchObject({ prompt_tokens: 8 });
    expect(at(chunks.at(-2), 'choices', 0, 'finish_reason')).toBe('stop');
    const spoken = chunks.map((chunk) => at(chunk, 'choices', 0, 'delta', 'content') ?? '').join('');
    expect(spoken).toBe(await textOf({ seed: 4 }));
  });
});
