import { parseSettings } from './parse-settings.js';
import { writeSettings } from './write-settings.js';

describe('a generation_config.json', () => {
  it('is read as vLLM reads it', () => {
    const text = JSON.stringify(
      {
        bos_token_id: 1,
        do_sample: true,
        eos_token_id: [2, 3],
        temperature: 0.6,
        top_p: 0.9,
        max_new_tokens: 100,
        num_beams: 1,
        top_k: null,
      },
      null,
      2,
    );
    const { from, values, unread } = parseSettings('generation_config', text);
    expect(from.kind.id).toBe('vllm');
    expect(values).toEqual({ temperature: 0.6, top_p: 0.9, max_tokens: 100 });
    expect(unread.map(({ text: shown, line, reason }) => [shown.split(':')[0], line, reason])).toEqual([
      ['"bos_token_id"', 2, 'a token of the model itself'],
      ['"do_sample"', 3, expect.stringContaining('only the transformers library itself heeds it')],
      ['"eos_token_id"', 4, expect.stringContaining('ends every answer')],
      ['"num_beams"', 11, 'vLLM takes no sampling default from it'],
      ['"top_k"', 12, 'null sets nothing'],
    ]);
  });

  it.each([
    ['', 'no JSON'],
    ['{"temperature": 0.5,}', 'no JSON'],
    ['{"temperature": NaN}', 'no JSON'],
    ['[1]', 'no JSON object'],
    ['7', 'no JSON object'],
    ['{"temperature": {"a": 1}}', 'neither a number'],
    ['{"Temperature": 1}', 'vLLM takes no sampling default from it'],
    ['{"__proto__": 1}', 'vLLM takes no sampling default from it'],
  ])('%j gives no value', (text, reason) => {
    const { values, unread } = parseSettings('generation_config', text);
    expect(values).toEqual({});
    expect(unread).toMatchObject([{ line: 1, reason: expect.stringContaining(reason) }]);
  });

  it('that names a field twice counts the last one, as Python does', () => {
    const { values, unread } = parseSettings('generation_config', '{"top_k": [1,{"a":"}"}],\n"top_k": 5, "top_p": 1}');
    expect(values).toEqual({ top_k: 5, top_p: 1 });
    expect(unread).toEqual([
      { text: '"top_k": [1,{"a":"}"}]', line: 1, reason: 'given again further on, and the last one counts' },
    ]);
  });

  it('is written without what it has no word for', () => {
    const { text, report } = writeSettings('generation_config', { temperature: 0.6, seed: 1, max_tokens: 9 }, null);
    expect(JSON.parse(text)).toEqual({ temperature: 0.6, max_new_tokens: 9 });
    expect(report.map(({ parameter, fate }) => [parameter, fate])).toEqual([
      ['temperature', 'exact'],
      ['seed', 'impossible'],
      ['max_tokens', 'approximated'],
    ]);
  });
});

describe('--override-generation-config', () => {
  const values = { temperature: 0.2, top_k: 5 };
  const json = JSON.stringify(values);

  it.each([
    ['the bare JSON', json],
    ['a flag', `--override-generation-config '${json}'`],
    ['a flag with =', `vllm serve m --override-generation-config='${json}'`],
    ['double quotes', `--override_generation_config "${json.replaceAll('"', '\\"')}"`],
    ['dotted names', '--override-generation-config.temperature 0.2 --override-generation-config.top_k=5'],
  ])('may be %s', (_, text) => {
    const { from, values: read } = parseSettings('vllm', text);
    expect(from.kind.id).toBe('vllm');
    expect(read).toEqual(values);
  });

  it('stands among flags that are named and not read', () => {
    const { unread } = parseSettings('vllm', `vllm serve m --dtype auto\n--generation-config vllm`);
    expect(unread.map(({ text, line }) => [text, line])).toEqual([
      ['vllm', 1],
      ['serve', 1],
      ['m', 1],
      ['--dtype', 1],
      ['auto', 1],
      ['--generation-config', 2],
      ['vllm', 2],
    ]);
  });

  it('is told of when it is broken or alone', () => {
    expect(parseSettings('vllm', '--override-generation-config')).toMatchObject({
      values: {},
      unread: [{ reason: 'its value is missing' }],
    });
    expect(parseSettings('vllm', "--override-generation-config '{'")).toMatchObject({
      values: {},
      unread: [{ line: 1, reason: expect.stringContaining('no JSON') }],
    });
  });

  it('is written as a flag that a shell takes', () => {
    expect(writeSettings('vllm', values, null).text).toBe(`--override-generation-config '${json}'\n`);
  });
});

describe('an OpenAI request', () => {
  it('of the chat gives its settings, and names all that is none', () => {
    const body = {
      model: 'm',
      messages: [],
      temperature: 0.3,
      max_tokens: 5,
      stop: 'END',
      stream: true,
      top_k: 5,
      odd: 1,
    };
    const { from, values, unread } = parseSettings('openai', JSON.stringify(body));
    expect(from.kind.id).toBe('openai');
    expect(values).toEqual({ temperature: 0.3, max_tokens: 5, stop: ['END'] });
    expect(unread.map(({ text, reason }) => [text.split(':')[0], reason])).toEqual([
      ['"model"', 'which model is asked, and no setting of it'],
      ['"messages"', 'the conversation, which is no setting'],
      ['"stream"', expect.stringContaining('how the caller reads the answer')],
      ['"top_k"', expect.stringContaining('not part of the API')],
      ['"odd"', 'OpenAI’s API has no parameter of this name'],
    ]);
  });

  it('of the completions route means a count by logprobs', () => {
    expect(parseSettings('openai', '{"prompt": "x", "logprobs": 3, "best_of": 2}').values).toEqual({
      top_logprobs: 3,
      best_of: 2,
    });
    expect(parseSettings('openai', '{"messages": [], "prompt": "x", "logprobs": true}').values).toEqual({
      logprobs: true,
    });
  });

  it('is written for the chat', () => {
    const { text } = writeSettings('openai', { temperature: 0.3, max_tokens: 5, stop: ['a'] }, null);
    expect(JSON.parse(text)).toEqual({ temperature: 0.3, max_completion_tokens: 5, stop: ['a'] });
  });
});
