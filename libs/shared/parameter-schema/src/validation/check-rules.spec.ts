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
    expect(checkRules(schema, values, ['min_tokens'])).toEqual([
      { code: 'CROSS_PARAMETER', pointer: '/params/min_tokens', parameter: 'min_tokens', limit: 10, rule: atMost },
    ]);
    expect(checkRules(schema, values, ['max_tokens'])).toEqual([
      { code: 'CROSS_PARAMETER', pointer: '/params/max_tokens', parameter: 'max_tokens', limit: 20, rule: atMost },
    ]);
  });

  it('blames its own parameter when both were changed or nobody says', () => {
    const values = { min_tokens: 20, max_tokens: 10 };
    expect(checkRules(schema, values, ['max_tokens', 'min_tokens'])).toMatchObject([{ parameter: 'min_tokens' }]);
    expect(checkRules(schema, values)).toMatchObject([{ parameter: 'min_tokens' }]);
  });

  it('is not the fault of a write that touches neither', () => {
    expect(checkRules(schema, { min_tokens: 20, max_tokens: 10 }, ['temperature'])).toEqual([]);
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
    expect(checkRules(schema, { temperature: 0, n: 2 }, ['temperature'])).toMatchObject([
      { parameter: 'temperature', limit: 2 },
    ]);
    expect(checkRules(schema, { temperature: 0, n: 2 }, ['n'])).toMatchObject([{ parameter: 'n', limit: 0 }]);
  });
});
