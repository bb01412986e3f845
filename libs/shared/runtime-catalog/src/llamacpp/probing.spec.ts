import { UnreadablePayload } from '../unreadable-payload.js';
import { llamacppProbing } from './probing.js';

const [native, chat, completions] = llamacppProbing.routes;
const ask = { model: 'm', prompt: 'Hi', fields: [{ path: ['top_k'], value: -1 }] };

/** As b10488 answers. */
const answer = {
  content: 'yes',
  tokens_predicted: 2,
  stop_type: 'limit',
  generation_settings: {
    n_predict: 2,
    temperature: 0.800000011920929,
    seed: 4_294_967_295,
    repeat_penalty: 1.100000023841858,
    top_k: 0,
    samplers: ['top_k', 'typ_p'],
    stop: ['x'],
    reasoning_format: 'deepseek',
    ignore_eos: true,
    n_keep: -1,
    xtc_threshold: null,
    chat_format: 'Content-only',
  },
};
const used = {
  max_tokens: 2,
  temperature: 0.8,
  seed: -1,
  repetition_penalty: 1.1,
  top_k: 0,
  samplers: ['top_k', 'typ_p'],
  stop: ['x'],
  reasoning_format: 'deepseek',
  ignore_eos: true,
  keep_tokens: -1,
};

describe('a probe of llama.cpp’s own route', () => {
  it('asks without the prompt cache, unless that is what is asked about', () => {
    expect(native.request(ask)).toEqual({
      method: 'POST',
      path: '/completion',
      body: { model: 'm', prompt: 'Hi', stream: false, cache_prompt: false, top_k: -1 },
    });
    const fields = [{ path: ['cache_prompt'], value: true }];
    expect(native.request({ ...ask, fields }).body).toMatchObject({ cache_prompt: true });
  });

  it('reads what was used under canonical names, floats as they were given', () => {
    expect(native.read(answer)).toEqual({
      text: 'yes',
      reasoning: null,
      choices: 1,
      completionTokens: 2,
      finishReason: 'limit',
      echo: used,
    });
  });

  it('counts several answers, which come as a list', () => {
    expect(native.read([answer, answer, answer])).toMatchObject({ text: 'yes', choices: 3 });
  });

  it.each([[[]], [{}], ['text'], [null], [{ ...answer, generation_settings: 5 }]])('refuses %j', (payload) => {
    expect(() => native.read(payload)).toThrow(UnreadablePayload);
  });
});

describe('the candidates of llama.cpp’s own route', () => {
  const drawn = (top_probs: unknown) => ({ ...answer, completion_probabilities: [{ id: 56, prob: 0.1, top_probs }] });

  it('are asked for as they are after sampling', () => {
    expect(native.request({ ...ask, fields: native.candidates ?? [] }).body).toMatchObject({
      n_probs: 20,
      post_sampling_probs: true,
    });
  });

  it('are read by their ids, as parts of characters all have the same text', () => {
    const told = [
      { id: 168, token: '\ufffd', prob: 0.083 },
      { id: 190, token: '\ufffd', prob: 0.038 },
      { id: 7, token: 'x', prob: 0 },
    ];
    expect(native.read(drawn(told)).candidates).toEqual([
      { token: '168', probability: 0.083 },
      { token: '190', probability: 0.038 },
    ]);
  });

  it('are absent where the server tells none, or those before sampling', () => {
    const before = { ...answer, completion_probabilities: [{ id: 56, logprob: -2, top_logprobs: [] }] };
    expect(native.read(before)).not.toHaveProperty('candidates');
    expect(native.read(answer)).not.toHaveProperty('candidates');
  });

  it.each([['many'], [{ id: 1 }], [[{ prob: 0.5 }]], [[{ id: 'a', prob: 0.5 }]], [[5]]])(
    'are refused as %j',
    (told) => {
      expect(() => native.read(drawn(told))).toThrow(UnreadablePayload);
    },
  );
});

describe('a probe of OpenAI’s routes', () => {
  it('asks the server to tell what it used', () => {
    expect(chat?.request(ask).body).toMatchObject({ cache_prompt: false, verbose: true, top_k: -1 });
    expect(completions?.request(ask)).toMatchObject({ path: '/v1/completions', body: { verbose: true } });
  });

  it('reads that, and goes on without it', () => {
    const choices = [{ message: { content: 'yes' }, finish_reason: 'length' }];
    const usage = { completion_tokens: 2 };
    expect(chat?.read({ choices, usage, __verbose: answer })).toMatchObject({
      text: 'yes',
      completionTokens: 2,
      finishReason: 'length',
      echo: used,
    });
    expect(chat?.read({ choices, usage })).toMatchObject({ text: 'yes', echo: {} });
  });
});

describe('what is in force', () => {
  it('is read from the server’s settings', () => {
    const params = { temperature: 0.949999988079071, n_predict: 5 };
    const payload = { default_generation_settings: { params, n_ctx: 1024 } };
    expect(llamacppProbing.inForce?.read(payload, 'm')).toEqual({ temperature: 0.95 });
    expect(llamacppProbing.inForce?.request('a/b').path).toBe('/props?model=a%2Fb&autoload=false');
    expect(llamacppProbing.inForce?.read({ default_generation_settings: { params: null } }, 'm')).toEqual({});
  });
});
