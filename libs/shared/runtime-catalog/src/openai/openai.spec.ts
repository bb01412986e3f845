import { checkRules } from '@kamerton/parameter-schema';
import type { DialectId } from '@kamerton/contract';
import { openaiFacts } from '../testing/facts.js';
import { readFixture } from '../testing/read-fixture.js';
import { fromWire } from '../wire/from-wire.js';
import { toWire } from '../wire/to-wire.js';
import { openai } from './openai.js';

const dialect = (id: DialectId) => {
  const found = openai.dialects.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`OpenAI does not speak ${id}`);
  return found;
};

describe('OpenAI, from its answers to facts', () => {
  it('tells names and nothing more', async () => {
    const listed = openai.discovery.readList(await readFixture('openai-models'));
    const facts = listed.map((entry) =>
      openai.discovery.readModel({ runtimeVersion: null, listed: entry, details: null, runtime: {} }),
    );
    expect(facts.map(({ model, family }) => [model, family?.id ?? null])).toEqual([
      ['gpt-4o-2024-08-06', 'gpt-chat'],
      ['o3', 'o-series'],
      ['gpt-5-mini', 'gpt-5'],
      ['ft:gpt-4o-mini-2024-07-18:example::abc123', 'gpt-chat'],
      ['text-embedding-3-small', null],
      ['whisper-1', null],
      ['never-heard-of', null],
    ]);
    expect(facts[0]).toMatchObject({ kind: 'openai', runtime_version: null, context_length: null, loaded: null });
  });

  it('is never taken for a server that answers something else', () => {
    expect(() => openai.discovery.readList({ object: 'list' })).toThrow('GET /v1/models: data should be an array');
    expect(() => openai.discovery.readVersion({ version: '1' })).toThrow('GET /v1/models: version should be');
  });
});

describe('OpenAI’s dialects', () => {
  it.each([
    ['openai_chat', { max_tokens: 5, verbosity: 'low' }, { max_completion_tokens: 5, verbosity: 'low' }],
    ['openai_responses', { max_tokens: 50, truncate: true }, { max_output_tokens: 50, truncation: 'auto' }],
    ['openai_responses', { max_tokens: 5, truncate: false }, { max_output_tokens: 16, truncation: 'disabled' }],
    [
      'openai_responses',
      { reasoning_effort: 'low', verbosity: 'high' },
      { reasoning: { effort: 'low' }, text: { verbosity: 'high' } },
    ],
    ['openai_completions', { max_tokens: 5, top_logprobs: 5 }, { max_tokens: 5, logprobs: 5 }],
  ] as const)('of %s: %j is %j', (id, values, body) => {
    expect(toWire(dialect(id), values)).toEqual({ body, dropped: [] });
  });

  it.each([
    ['openai_responses', 'stop', ['a']],
    ['openai_responses', 'presence_penalty', 1],
    ['openai_responses', 'seed', 1],
    ['openai_completions', 'top_logprobs', 6],
    ['openai_completions', 'reasoning_effort', 'low'],
    ['openai_chat', 'best_of', 2],
    ['openai_chat', 'truncate', true],
  ] as const)('of %s has no place for %s %p', (id, parameter, value) => {
    expect(toWire(dialect(id), { [parameter]: value }).dropped).toEqual([{ parameter, value, code: 'NOT_IN_DIALECT' }]);
  });

  it('take the older name of the length, which reasoning models refuse, and write the newer', () => {
    expect(fromWire(dialect('openai_chat'), { max_tokens: 5 })).toMatchObject({
      values: { max_tokens: 5 },
      renamed: [{ from: 'max_tokens', to: 'max_completion_tokens' }],
    });
  });

  it('say that a very short answer of the Responses API becomes longer', () => {
    const field = dialect('openai_responses').fields.find(({ parameter }) => parameter === 'max_tokens');
    expect(field?.approximates?.(15)).toContain('16');
    expect(field?.approximates?.(16)).toBeNull();
  });

  it.each([
    [{ messages: [] }, 'openai_chat'],
    [{ input: 'x' }, 'openai_responses'],
    [{ prompt: 'x' }, 'openai_completions'],
    [{}, 'openai_chat'],
  ])('are told apart by the body: %j is %s', (request, id) => {
    expect(openai.dialectOf(request)).toBe(id);
  });
});

describe('OpenAI’s rules', () => {
  const { schema } = openai.schema(openaiFacts(), 'en');

  it.each([
    [{ top_logprobs: 2 }, 1],
    [{ top_logprobs: 2, logprobs: false }, 1],
    [{ top_logprobs: 2, logprobs: true }, 0],
    [{ n: 3, best_of: 2 }, 1],
    [{ n: 2, best_of: 2 }, 0],
    [{ temperature: 0.5, top_p: 0.5 }, 0],
  ])('find in %j %d issues', (values, count) => {
    expect(checkRules(schema, values)).toHaveLength(count);
  });
});

it('log probabilities on /v1/completions: a count says more than asked, and too large a one cannot be said', () => {
  const field = openai.dialects
    .find(({ id }) => id === 'openai_completions')
    ?.fields.find(({ parameter }) => parameter === 'top_logprobs');
  expect([field?.toWire?.(5), field?.toWire?.(6)]).toEqual([5, undefined]);
  expect(field?.approximates?.(5)).toContain('as well');
  expect(field?.approximates?.(6)).toContain('at most 5');
});

describe('a probe of the Responses API', () => {
  const route = openai.probing.routes.find((each) => each.dialect === 'openai_responses');

  it('asks without leaving anything behind', () => {
    const fields = [{ path: ['text', 'verbosity'], value: 'low' }];
    expect(route?.request({ model: 'm', prompt: 'hi', fields })).toEqual({
      method: 'POST',
      path: '/v1/responses',
      body: { model: 'm', input: 'hi', stream: false, store: false, text: { verbosity: 'low' } },
    });
  });

  it('reads text and reasoning apart, and why it ended', () => {
    const answer = {
      status: 'incomplete',
      incomplete_details: { reason: 'max_output_tokens' },
      output: [
        { type: 'reasoning', summary: [{ type: 'summary_text', text: 'hm' }] },
        {
          type: 'message',
          content: [
            { type: 'output_text', text: 'Hel' },
            { type: 'output_text', text: 'lo' },
          ],
        },
      ],
      usage: { output_tokens: 16 },
    };
    expect(route?.read(answer)).toEqual({
      text: 'Hello',
      reasoning: 'hm',
      choices: 1,
      completionTokens: 16,
      finishReason: 'max_output_tokens',
      echo: {},
    });
    expect(() => route?.read({ choices: [] })).toThrow('POST /v1/responses: output should be an array');
  });
});
