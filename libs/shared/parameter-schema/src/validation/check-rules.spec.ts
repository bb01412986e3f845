import type { GenerationSchema } from '../schema.js';
import { int, maxTokens } from '../testing/definitions.js';
import { checkRules } from './check-rules.js';

const atMost = { kind: 'at_most', parameter: 'min_tokens', limit_parameter: 'max_tokens', evidence: 'e' } as const;
const requires = {
  kind: 'requires',
  when_parameter: 'temperature',
  when_equals: 0,
  parameter: 'n',
  must_equal: 1,
  evidence: 'e',
} as const;
const schema: GenerationSchema = {
  parameters: { min_tokens: int(), max_tokens: maxTokens, temperature: int(), n: int() },
  rules: [atMost, requires],
};

describe('a rule over two parameters', () => {
  it('blames the parameter that was changed, and names the other one’s value', () => {
    const values = { min_tokens: 20, max_tokens: 10 };
    expect(checkRules(schema, values, { changed: ['min_tokens'] })).toEqual([
      { code: 'CROSS_PARAMETER', pointer: '/params/min_tokens', parameter: 'min_tokens', limit: 10, rule: atMost },
    ]);
    expect(checkRules(schema, values, { changed: ['max_tokens'] })).toEqual([
      { code: 'CROSS_PARAMETER', pointer: '/params/max_tokens', parameter: 'max_tokens', limit: 20, rule: atMost },
    ]);
  });

  it('blames its own parameter when both were changed or nobody says', () => {
    const values = { min_tokens: 20, max_tokens: 10 };
    expect(checkRules(schema, values, { changed: ['max_tokens', 'min_tokens'] })).toMatchObject([
      { parameter: 'min_tokens' },
    ]);
    expect(checkRules(schema, values)).toMatchObject([{ parameter: 'min_tokens' }]);
  });

  it('is not the fault of a write that touches neither', () => {
    expect(checkRules(schema, { min_tokens: 20, max_tokens: 10 }, { changed: ['temperature'] })).toEqual([]);
  });

  it.each([
    ['equal values', { min_tokens: 10, max_tokens: 10 }],
    ['an unbounded limit', { min_tokens: 10, max_tokens: -1 }],
    ['one side unset', { min_tokens: 10 }],
    ['one side known to be nothing', { min_tokens: 10, max_tokens: null }],
    ['values of another type', { min_tokens: '10', max_tokens: 1 }],
  ])('of size allows %s', (_, values) => {
    expect(checkRules(schema, values)).toEqual([]);
  });

  it.each([
    [{ temperature: 0, n: 2 }, 1],
    [{ temperature: -0, n: 2 }, 1],
    [{ temperature: 0, n: 1 }, 0],
    [{ temperature: 1, n: 2 }, 0],
    [{ temperature: 0 }, 0],
    [{ n: 2 }, 0],
  ])('of requirement finds in %j %d issues', (values, count) => {
    expect(checkRules(schema, values)).toHaveLength(count);
  });

  it('of requirement can be broken from either side', () => {
    expect(checkRules(schema, { temperature: 0, n: 2 }, { changed: ['temperature'] })).toMatchObject([
      { parameter: 'temperature', limit: 2 },
    ]);
    expect(checkRules(schema, { temperature: 0, n: 2 }, { changed: ['n'] })).toMatchObject([
      { parameter: 'n', limit: 0 },
    ]);
  });
});

describe('a rule about a strict limit', () => {
  const strict: GenerationSchema = {
    parameters: {
      budget: int({ special: [{ value: -1, meaning: 'unlimited', unbounded: true }] }),
      max_tokens: maxTokens,
    },
    rules: [{ kind: 'at_most', exclusive: true, parameter: 'budget', limit_parameter: 'max_tokens', evidence: 'e' }],
  };

  it.each([
    [1024, 1025, 0],
    [1024, 1024, 1],
    [1025, 1024, 1],
    [1024, -1, 0],
    [-1, -1, 0],
    [-1, 8192, 1],
  ])('takes %d below %d for %d issues', (budget, max_tokens, count) => {
    expect(checkRules(strict, { budget, max_tokens })).toHaveLength(count);
  });
});

describe('a rule that two parameters exclude each other', () => {
  const excludes = { kind: 'excludes', parameter: 'top_p', other_parameter: 'temperature', evidence: 'e' } as const;
  const onlyWhen = {
    ...excludes,
    parameter: 'top_k',
    other_parameter: 'thinking',
    when_one_of: ['on', 'half'],
  } as const;
  const excluding: GenerationSchema = { parameters: {}, rules: [excludes, onlyWhen] };

  it.each([
    [{ top_p: 1, temperature: 1 }, 1],
    [{ top_p: 0, temperature: 0 }, 1],
    [{ top_p: 1 }, 0],
    [{ temperature: 1, top_p: null }, 0],
    [{ top_k: 5, thinking: 'on' }, 1],
    [{ top_k: 5, thinking: 'half' }, 1],
    [{ top_k: 5, thinking: 'off' }, 0],
    [{ thinking: 'on' }, 0],
  ])('finds in %j %d issues', (values, count) => {
    expect(checkRules(excluding, values)).toHaveLength(count);
  });

  it('does not count what the runtime does by itself', () => {
    const values = { top_p: 0.9, temperature: 1 };
    expect(checkRules(excluding, values, { isSent: (name) => name === 'top_p' })).toEqual([]);
    expect(checkRules(excluding, values, { isSent: (name) => name === 'temperature' })).toEqual([]);
    expect(checkRules(excluding, values, { isSent: () => true })).toHaveLength(1);
  });

  it('blames whichever was changed', () => {
    const values = { top_p: 0.9, temperature: 0.5 };
    expect(checkRules(excluding, values, { changed: ['temperature'] })).toMatchObject([
      { parameter: 'temperature', limit: 0.9, pointer: '/params/temperature' },
    ]);
    expect(checkRules(excluding, values, { changed: ['top_p'] })).toMatchObject([{ parameter: 'top_p', limit: 0.5 }]);
  });
});

describe('a rule that one parameter needs another', () => {
  const needs = {
    kind: 'needs',
    parameter: 'budget',
    needed_parameter: 'thinking',
    needed_one_of: ['enabled', 'always'],
    evidence: 'e',
  } as const;
  const needing: GenerationSchema = { parameters: {}, rules: [needs] };

  it.each([
    [{ budget: 2000, thinking: 'enabled' }, 0],
    [{ budget: 2000, thinking: 'always' }, 0],
    [{ budget: 2000, thinking: 'adaptive' }, 1],
    [{ budget: 2000 }, 1],
    [{ budget: null, thinking: 'adaptive' }, 0],
    [{ thinking: 'disabled' }, 0],
  ])('finds in %j %d issues', (values, count) => {
    expect(checkRules(needing, values)).toHaveLength(count);
  });

  it('may be about one value only, and content with any', () => {
    const rule = { kind: 'needs', parameter: 'thinking', when_equals: 'enabled', needed_parameter: 'budget' } as const;
    const picky: GenerationSchema = { parameters: {}, rules: [{ ...rule, evidence: 'e' }] };
    expect(checkRules(picky, { thinking: 'enabled' })).toHaveLength(1);
    expect(checkRules(picky, { thinking: 'enabled', budget: 0 })).toEqual([]);
    expect(checkRules(picky, { thinking: 'adaptive' })).toEqual([]);
  });

  it('wants the needed value sent, and leaves a budget alone that is not', () => {
    const values = { budget: 2000, thinking: 'enabled' };
    expect(checkRules(needing, values, { isSent: (name) => name === 'budget' })).toHaveLength(1);
    expect(checkRules(needing, values, { isSent: (name) => name === 'thinking' })).toEqual([]);
  });

  it('has no limit to name where the needed one is unset', () => {
    const [issue] = checkRules(needing, { budget: 2000 }, { changed: ['thinking'], pointerPrefix: '/policies' });
    expect(issue).toEqual({
      code: 'CROSS_PARAMETER',
      pointer: '/policies/thinking',
      parameter: 'thinking',
      limit: 2000,
      rule: needs,
    });
    expect(checkRules(needing, { budget: 2000 })[0]).not.toHaveProperty('limit');
  });
});
