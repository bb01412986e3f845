import { startDemoRuntime } from '../start-demo-runtime.js';
import type { DemoRuntime } from '../start-demo-runtime.js';
import { JsonClient, at } from '../testing/json-client.js';

const prompt = 'Tell me what they say about the harbour';
let runtime: DemoRuntime;
let ollama: JsonClient;

beforeAll(async () => {
  runtime = await startDemoRuntime({ ollamaPort: 0, vllmPort: 0 });
  ollama = new JsonClient(runtime.ollamaUrl);
});
afterAll(() => runtime.close());

async function generate(options: object, model = 'harbour-tales:1b') {
  const { status, body } = await ollama.post('/api/generate', { model, prompt, stream: false, options });
  expect(status).toBe(200);
  return body;
}
const textOf = async (options: object) => (await generate(options))['response'];
const greedyText = () => textOf({ temperature: 0 });

describe('length', () => {
  it('generates exactly num_predict tokens and says that the limit ended it', async () => {
    const body = await generate({ num_predict: 5, temperature: 0 });
    expect(body).toMatchObject({ eval_count: 5, done: true, done_reason: 'length' });
    expect(String(body['response']).split(' ').length).toBeLessThanOrEqual(5);
  });

  it('cuts the fraction off an integer', async () => {
    expect((await generate({ num_predict: 5.9 }))['eval_count']).toBe(5);
  });

  it.each([-1, 0])('comes to its own end with num_predict %p', async (open) => {
    expect(await generate({ num_predict: open, seed: 1 })).toMatchObject({ done_reason: 'stop' });
  });

  it('caps an open-ended answer at ten contexts', async () => {
    const body = await generate({ num_ctx: 4, temperature: 0 });
    expect(body['eval_count']).toBeLessThanOrEqual(40);
  });
});

describe('stop', () => {
  it('ends the text before the stop string, even one across token borders', async () => {
    const whole = String(await greedyText());
    const stop = whole.slice(20, 32);
    expect(stop).toContain(' ');
    const body = await generate({ temperature: 0, stop: [stop] });
    expect(body).toMatchObject({ response: whole.slice(0, whole.indexOf(stop)), done_reason: 'stop' });
  });

  it("replaces the model's own stop strings by those of the request", async () => {
    const signedOff = await generate({ temperature: 0, stop: ['never said'] }, 'fork-notes:1b');
    expect(signedOff['response']).toContain('Signed off');
    const own = await generate({ temperature: 0 }, 'fork-notes:1b');
    expect(own['response']).toBe(String(signedOff['response']).split('Signed off')[0]);
  });
});

describe('temperature and the cuts', () => {
  it('gives five identical answers at temperature 0', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, greedyText));
    expect(new Set(answers).size).toBe(1);
  });

  it('gives different answers at temperature 1.5', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => textOf({ temperature: 1.5 })));
    expect(new Set(answers).size).toBeGreaterThan(1);
  });

  it.each([{ top_k: 1 }, { top_p: 0.01 }, { min_p: 1 }])('gives the greedy text with %p, however hot', async (cut) => {
    const greedy = await greedyText();
    for (let round = 0; round < 3; round++) expect(await textOf({ temperature: 1.5, ...cut })).toBe(greedy);
  });

  it('lets typical_p change the text of one seed', async () => {
    const options = { seed: 5, temperature: 1, top_k: 0, top_p: 1 };
    expect(await textOf({ ...options, typical_p: 0.2 })).not.toBe(await textOf(options));
  });

  it.each([
    [{ temperature: -1 }, { temperature: 0 }],
    [
      { seed: 3, top_p: 7 },
      { seed: 3, top_p: 1 },
    ],
    [
      { seed: 3, top_k: -1 },
      { seed: 3, top_k: 0 },
    ],
    [
      { seed: 3, repeat_penalty: 0 },
      { seed: 3, repeat_penalty: 1 },
    ],
  ])('clamps %p to %p without a word', async (outside, inside) => {
    expect(await textOf(outside)).toBe(await textOf(inside));
  });
});

describe('penalties', () => {
  const penalties = [{ repeat_penalty: 1.8 }, { presence_penalty: 2 }, { frequency_penalty: 2 }];

  it.each(penalties)('%p alone changes the greedy text', async (penalty) => {
    expect(await textOf({ temperature: 0, ...penalty })).not.toBe(await greedyText());
  });

  it.each(penalties)('%p has nothing to look at in a window of 0', async (penalty) => {
    expect(await textOf({ temperature: 0, ...penalty, repeat_last_n: 0 })).toBe(await greedyText());
  });
});

describe('seed', () => {
  const hot = { temperature: 1.2 };

  it('gives the same text for the same seed and another for another', async () => {
    const [first, again, other] = [
      await textOf({ ...hot, seed: 11 }),
      await textOf({ ...hot, seed: 11 }),
      await textOf({ ...hot, seed: 12 }),
    ];
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('takes 0 for a seed like any other, and -1 or none for a random one', async () => {
    expect(await textOf({ ...hot, seed: 0 })).toBe(await textOf({ ...hot, seed: 0 }));
    const random = await Promise.all([-1, -1, undefined, undefined].map((seed) => textOf({ ...hot, seed })));
    expect(new Set(random).size).toBeGreaterThan(1);
  });
});

describe('what stands where', () => {
  it('heeds neither a misspelt option nor a sampling field outside options', async () => {
    const options = { temperature: 1.2, seed: 9 };
    const body = { model: 'harbour-tales:1b', prompt, stream: false, temperature: 0, options };
    const { body: answer } = await ollama.post('/api/generate', body);
    expect(answer['response']).toBe(await textOf(options));
    expect(await textOf({ ...options, temperatur: 0, top_kk: 1 })).toBe(await textOf(options));
  });

  it("lays the request's options over the model's own over the built-in ones", async () => {
    const text = async (model: string, options: object) => (await generate({ ...options, seed: 4 }, model))['response'];
    const own = { temperature: 0.6, top_k: 20, stop: ['Signed off'] };
    expect(await text('fork-notes:1b', {})).toBe(await text('fork-notes:1b', own));
    expect(await text('fork-notes:1b', { temperature: 1.4 })).not.toBe(await text('fork-notes:1b', {}));
    expect(await text('harbour-tales:1b', {})).toBe(
      await text('harbour-tales:1b', { temperature: 0.8, top_k: 40, top_p: 0.9, repeat_penalty: 1 }),
    );
  });

  it('treats null as not set', async () => {
    expect(await textOf({ seed: 2, temperature: null })).toBe(await textOf({ seed: 2 }));
  });
});

describe('formats', () => {
  const lines = (text: string) =>
    text
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));

  it('streams by default, and the pieces make the text of the whole answer', async () => {
    const options = { seed: 21 };
    const { contentType, text } = await ollama.stream('/api/generate', { model: 'harbour-tales:1b', prompt, options });
    expect(contentType).toBe('application/x-ndjson');
    const parts = lines(text);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.map((part) => at(part, 'response')).join('')).toBe(await textOf(options));
    expect(parts.map((part) => at(part, 'done')).lastIndexOf(false)).toBe(parts.length - 2);
    expect(at(parts.at(-1), 'done_reason')).toBe('stop');
  });

  it('says the same in a chat, in messages', async () => {
    const chat = { model: 'harbour-tales:1b', messages: [{ role: 'user', content: prompt }], options: { seed: 21 } };
    const { body } = await ollama.post('/api/chat', { ...chat, stream: false });
    expect(body['message']).toEqual({ role: 'assistant', content: await textOf({ seed: 21 }) });
    const { text } = await ollama.stream('/api/chat', chat);
    const streamed = lines(text).map((part) => at(part, 'message', 'content'));
    expect(streamed.join('')).toBe(at(body, 'message', 'content'));
  });

  it('counts the tokens of the prompt and of the answer', async () => {
    expect(await generate({ num_predict: 3 })).toMatchObject({ prompt_eval_count: 8, eval_count: 3 });
  });

  it('lets an early part of the prompt fall out of a small context', async () => {
    expect(await generate({ num_predict: 3, num_ctx: 6 })).toMatchObject({ prompt_eval_count: 6 });
  });

  it('refuses a prompt that is too long instead of cutting it when truncate or shift is off', async () => {
    const request = { model: 'harbour-tales:1b', prompt, stream: false, options: { num_ctx: 6 } };
    for (const off of [{ truncate: false }, { shift: false }]) {
      const { status, body } = await ollama.post('/api/generate', { ...request, ...off });
      expect(status).toBe(400);
      expect(body['error']).toContain('8 tokens, context 6');
    }
  });

  it('ends where the context does when it may not shift', async () => {
    const request = { model: 'harbour-tales:1b', prompt, stream: false, shift: false, options: { num_ctx: 20 } };
    expect((await ollama.post('/api/generate', request)).body).toMatchObject({ eval_count: 12, done_reason: 'length' });
  });

  it('tells the probability of every token, and of its alternatives, when asked', async () => {
    const request = { model: 'harbour-tales:1b', prompt, logprobs: true, top_logprobs: 3, options: { num_predict: 4 } };
    const { body } = await ollama.post('/api/generate', { ...request, stream: false });
    const { logprobs } = body;
    if (!Array.isArray(logprobs)) throw new Error('logprobs is no list');
    expect(logprobs).toHaveLength(4);
    expect(
      logprobs
        .map((token) => at(token, 'token'))
        .join('')
        .trimStart(),
    ).toBe(body['response']);
    expect(at(logprobs[0], 'top_logprobs')).toHaveLength(3);
    expect(at(logprobs[0], 'logprob')).toBeLessThan(0);
    const { text } = await ollama.stream('/api/generate', {
      ...request,
      options: { num_predict: 4, stop: [' the en'] },
    });
    expect(lines(text).flatMap((part) => at(part, 'logprobs') ?? [])).toHaveLength(4);
    expect(await generate({ num_predict: 4 })).not.toHaveProperty('logprobs');
  });
});
