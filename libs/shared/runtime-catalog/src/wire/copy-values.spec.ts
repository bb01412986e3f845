import type { DialectId } from '@kamerton/contract';
import { runtimeKind } from '../runtime-kinds.js';
import { exampleOf } from '../testing/example-facts.js';
import { copyBody, copyValues } from './copy-values.js';
import type { WireSide } from './wire-side.js';

const side = (id: string, dialect: DialectId): WireSide => {
  const kind = runtimeKind(id);
  if (kind === undefined) throw new Error(`no kind ${id}`);
  return { kind, dialect, schema: kind.schema(exampleOf(id), 'en').schema };
};

const ollama = side('ollama', 'native');
const vllm = side('vllm', 'openai_chat');
const tgi = side('tgi', 'native');
const tgiChat = side('tgi', 'openai_chat');
const sglang = side('sglang', 'native');
const lmstudio = side('lmstudio', 'openai_chat');
const lmstudioNative = side('lmstudio', 'native');

const copied = (parameter: string, value: unknown, from: WireSide, to: WireSide) => {
  const { entries, values } = copyValues({ [parameter]: value }, from, to);
  expect(entries).toHaveLength(1);
  return { ...entries[0], arrives: Object.hasOwn(values, parameter) };
};

describe('off, unlimited and random', () => {
  it.each([
    ['top_k', 0, ollama, sglang, -1, 'off is -1 there'],
    ['top_k', -1, sglang, ollama, 0, 'off is 0 there'],
    ['top_k', -1, sglang, vllm, -1, null],
    ['top_k', 0, ollama, tgi, null, 'off is said there by leaving it unset'],
    ['top_k', 0, vllm, tgi, null, 'off is said there by leaving it unset'],
    ['top_p', 1, vllm, tgi, null, 'off is said there by leaving it unset'],
    ['typical_p', 1, ollama, tgi, null, 'off is said there by leaving it unset'],
    ['max_tokens', -1, ollama, lmstudio, -1, null],
    ['max_tokens', -1, ollama, vllm, null, 'unlimited is said there by leaving it unset'],
    ['seed', -1, ollama, vllm, -1, null],
    ['seed', -1, ollama, tgi, null, 'random is said there by leaving it unset'],
    ['temperature', 0, ollama, sglang, 0, null],
    ['repetition_penalty', 1, ollama, tgi, 1, null],
  ] as const)('of %s: %p is said exactly', (parameter, value, from, to, there, reason) => {
    expect(copied(parameter, value, from, to)).toEqual({
      parameter,
      value,
      as: parameter,
      fate: 'exact',
      there,
      reason,
      arrives: there !== null,
    });
  });

  it('do not travel where nobody knows how they are said', () => {
    expect(copied('top_k', 0, ollama, lmstudio)).toMatchObject({ fate: 'impossible', arrives: false });
    expect(copied('max_tokens', -1, ollama, sglang)).toMatchObject({ fate: 'impossible', arrives: false });
  });

  it('are not meant by a number that happens to be their code', () => {
    expect(copied('top_k', 0, lmstudio, ollama)).toMatchObject({
      fate: 'another_meaning',
      reason: '0 means off there, and is not known to mean that here',
      arrives: false,
    });
    expect(copied('top_k', 40, lmstudio, ollama)).toMatchObject({ fate: 'exact', there: 40 });
  });
});

describe('penalties', () => {
  it('are never taken for one another', () => {
    const penalties = { repetition_penalty: 1.2, presence_penalty: 0.5, frequency_penalty: 0.5 };
    const { values, entries } = copyValues(penalties, vllm, tgiChat);
    expect(values).toEqual({ frequency_penalty: 0.5 });
    expect(entries.map(({ parameter, fate }) => [parameter, fate])).toEqual([
      ['repetition_penalty', 'impossible'],
      ['presence_penalty', 'another_meaning'],
      ['frequency_penalty', 'exact'],
    ]);
  });

  it('of TGI’s trick go nowhere, not even as 0, and come from nowhere', () => {
    for (const value of [0, -1, 0.5]) {
      expect(copied('presence_penalty', value, vllm, tgiChat)).toMatchObject({
        fate: 'another_meaning',
        arrives: false,
      });
      expect(copied('presence_penalty', value, tgiChat, vllm)).toMatchObject({
        fate: 'another_meaning',
        arrives: false,
      });
    }
    expect(copied('presence_penalty', -0.8, tgiChat, tgiChat)).toMatchObject({ fate: 'approximated', there: -0.8 });
  });

  it('are rough between runtimes that look at different tokens, unless they are off', () => {
    expect(copied('presence_penalty', 0.5, ollama, vllm)).toMatchObject({
      fate: 'approximated',
      there: 0.5,
      reason: 'looks at the last tokens, those of the prompt among them here, and at the generated text alone there',
    });
    expect(copied('presence_penalty', 0, ollama, vllm)).toMatchObject({ fate: 'exact', there: 0 });
    expect(copied('repetition_penalty', 1.1, vllm, sglang)).toMatchObject({ fate: 'exact' });
  });
});

describe('what does not arrive', () => {
  it.each([
    ['temperature', 3, ollama, vllm, 'out_of_range', 'at most 2'],
    ['repetition_penalty', 2.5, vllm, sglang, 'out_of_range', 'at most 2'],
    ['stop', ['a', 'b', 'c', 'd', 'e'], ollama, tgi, 'out_of_range', '4'],
    ['temperature', '1', ollama, vllm, 'out_of_range', 'number'],
    ['thinking', 'max', ollama, lmstudioNative, 'out_of_range', 'true'],
    ['min_p', 0.1, ollama, tgi, 'unknown_there', 'Text Generation Inference has no min_p'],
    ['thinking', true, ollama, tgi, 'unknown_there', 'Text Generation Inference has no thinking'],
    ['thinking', true, ollama, vllm, 'impossible', 'reasoning_effort has no word for it'],
    ['__proto__', 1, ollama, vllm, 'unknown_there', '__proto__'],
    ['temperature', 0, ollama, tgi, 'impossible', '/generate refuses'],
    ['top_k', 5, ollama, tgiChat, 'impossible', 'openai_chat has no field for top_k'],
  ] as const)('%s = %j is told', (parameter, value, from, to, fate, reason) => {
    const { values, entries } = copyValues(Object.fromEntries([[parameter, value]]), from, to);
    expect(values).toEqual({});
    expect(entries).toMatchObject([{ parameter, value, fate, there: null, reason: expect.stringContaining(reason) }]);
  });
});

describe('thinking and reasoning effort', () => {
  it.each([
    ['thinking', 'low', ollama, vllm, 'reasoning_effort', 'low'],
    ['thinking', false, ollama, vllm, 'reasoning_effort', 'none'],
    ['reasoning_effort', 'none', vllm, ollama, 'thinking', false],
    ['reasoning_effort', 'xhigh', vllm, ollama, 'thinking', 'max'],
    ['reasoning_effort', 'none', vllm, lmstudioNative, 'thinking', false],
  ] as const)('stand for one another, roughly: %s = %p', (parameter, value, from, to, as, there) => {
    const { values, entries } = copyValues({ [parameter]: value }, from, to);
    expect(values).toEqual({ [as]: there });
    expect(entries).toMatchObject([{ parameter, as, fate: 'approximated', reason: expect.stringContaining(as) }]);
  });

  it('do so only within what the model there takes', () => {
    expect(copied('reasoning_effort', 'max', vllm, lmstudioNative)).toMatchObject({
      fate: 'out_of_range',
      there: null,
    });
  });

  it('give way to what is given under its own name', () => {
    const { values, entries } = copyValues({ thinking: 'low', reasoning_effort: 'high' }, ollama, vllm);
    expect(values).toEqual({ reasoning_effort: 'high' });
    expect(entries[0]).toMatchObject({ parameter: 'thinking', fate: 'impossible' });
  });
});

describe('a request body of one kind for another', () => {
  it('is read at its wire places, and everything found is accounted for', () => {
    const body = {
      model: 'm',
      messages: [],
      max_tokens: 7,
      think: false,
      options: { num_predict: 9, top_k: 0, stop: 'END', mirostat: 1 },
    };
    const { values, entries } = copyBody(body, ollama, lmstudioNative);
    expect(values).toEqual({ max_tokens: 9, thinking: false });
    expect(entries.map(({ parameter, value, fate }) => [parameter, value, fate])).toEqual(
      expect.arrayContaining([
        ['max_tokens', 9, 'exact'],
        ['max_tokens', 7, 'impossible'],
        ['top_k', 0, 'impossible'],
        ['stop', ['END'], 'impossible'],
        ['thinking', false, 'exact'],
      ]),
    );
    expect(entries).toHaveLength(5);
  });

  it('tells of parameters that its own dialect had no field for', () => {
    const { values, entries } = copyBody({ top_k: 5, temperature: 1 }, side('ollama', 'openai_chat'), vllm);
    expect(values).toEqual({ temperature: 1 });
    expect(entries).toContainEqual(expect.objectContaining({ parameter: 'top_k', value: 5, fate: 'impossible' }));
  });

  it('must be of a dialect that the kind speaks', () => {
    expect(() => copyBody({}, side('vllm', 'native'), ollama)).toThrow('vLLM has no dialect called native');
    expect(() => copyValues({ seed: 1 }, ollama, side('vllm', 'native'))).toThrow('vLLM has no dialect called native');
  });
});

describe('a preset, which belongs to no model', () => {
  const given = (parameter: string, value: unknown, to: WireSide) =>
    copyValues({ [parameter]: value }, null, to).entries[0];
  const llamacpp = side('llamacpp', 'native');
  const openai = side('openai', 'openai_chat');
  const gemini = side('gemini', 'native');

  it.each([
    ['top_k', 0, sglang, -1, 'off is -1 there'],
    ['top_k', -1, ollama, 0, 'off is 0 there'],
    ['top_k', 0, tgi, null, 'off is said there by leaving it unset'],
    ['top_p', 1, tgi, null, 'off is said there by leaving it unset'],
    ['max_tokens', -1, vllm, null, 'unlimited is said there by leaving it unset'],
    ['seed', -1, openai, null, 'random is said there by leaving it unset'],
    ['seed', 42, openai, 42, null],
    ['temperature', 0, vllm, 0, null],
    ['presence_penalty', 0, ollama, 0, null],
  ] as const)('says %s = %p as it is said there', (parameter, value, to, there, reason) => {
    expect(given(parameter, value, to)).toMatchObject({ fate: 'exact', there, reason });
  });

  it.each([
    ['presence_penalty', vllm, 'exact'],
    ['presence_penalty', ollama, 'approximated'],
    ['presence_penalty', tgiChat, 'another_meaning'],
    ['frequency_penalty', llamacpp, 'approximated'],
    ['frequency_penalty', openai, 'exact'],
    ['repetition_penalty', vllm, 'exact'],
    ['repetition_penalty', ollama, 'approximated'],
    ['repetition_penalty', openai, 'unknown_there'],
  ] as const)('means by %s what those mean who named it: on %#', (parameter, to, fate) => {
    expect(given(parameter, 1.1, to)).toMatchObject({ fate, reason: fate === 'exact' ? null : expect.any(String) });
  });

  it('does not hand over a code to a kind that means something else by it', () => {
    expect(given('thinking_budget', -1, side('llamacpp', 'openai_chat'))).toMatchObject({ fate: 'exact', there: -1 });
    expect(given('thinking_budget', -1, gemini)).toMatchObject({ there: null });
    expect(given('thinking_budget', 512, gemini)).toMatchObject({ fate: 'exact', there: 512 });
  });
});
