import { issueCodes, type ParameterIssue } from '../issue.js';
import { languages } from '../language.js';
import { maxTokens, int } from '../testing/definitions.js';
import { checkRules } from '../validation/check-rules.js';
import { issueMessage, refusalMessage } from './issue-message.js';

const issue = (code: ParameterIssue['code'], rest: Partial<ParameterIssue> = {}): ParameterIssue => ({
  code,
  pointer: '/params/max_tokens',
  parameter: 'max_tokens',
  ...rest,
});

describe('a message about an issue', () => {
  it.each([
    [
      issue('ABOVE_MAX', { limit: 8192 }),
      'max_tokens: must be at most 8\u00a0192.',
      'max_tokens: wartość może wynosić najwyżej 8\u00a0192.',
    ],
    [
      issue('BELOW_MIN', { limit: 0.5 }),
      'max_tokens: must be at least 0.5.',
      'max_tokens: wartość musi wynosić co najmniej 0,5.',
    ],
    [
      issue('BELOW_MIN', { limit: 0, exclusive: true }),
      'max_tokens: must be more than 0.',
      'max_tokens: wartość musi być większa niż 0.',
    ],
    [
      issue('WRONG_TYPE', { limit: 'int' }),
      'max_tokens: must be a whole number.',
      'max_tokens: musi być liczbą całkowitą.',
    ],
    [issue('WRONG_TYPE', { limit: true }), 'max_tokens: must be true.', 'max_tokens: musi być wartością true.'],
    [
      issue('NOT_IN_ENUM', { limit: ['low', 1024, false] }),
      'max_tokens: must be one of: low, 1\u00a0024, false.',
      'max_tokens: dozwolone wartości: low, 1\u00a0024, false.',
    ],
    [
      issue('FORBIDDEN', { limit: 'runtime_override' }),
      'max_tokens: a policy forbids setting this parameter (override · runtime).',
      'max_tokens: polityka zabrania ustawiania tego parametru (nadpisanie · środowisko).',
    ],
    [
      issue('FORBIDDEN'),
      'max_tokens: a policy forbids setting this parameter.',
      'max_tokens: polityka zabrania ustawiania tego parametru.',
    ],
    [
      issue('UNKNOWN_POLICY_RULE', { pointer: '/policies/max_tokens/maximum', limit: ['min', 'max'] }),
      'max_tokens: a policy on this parameter cannot have the rule “maximum”; allowed rules: min, max.',
      'max_tokens: polityka tego parametru nie może zawierać reguły „maximum”; dozwolone reguły: min, max.',
    ],
  ])('names parameter, rule and limit in English and Polish (%#)', (given, english, polish) => {
    expect(issueMessage(given, 'en')).toBe(english);
    expect(issueMessage(given, 'pl')).toBe(polish);
  });

  it.each([
    [1, '1 character', '1 znak'],
    [3, '3 characters', '3 znaki'],
    [5, '5 characters', '5 znaków'],
    [12, '12 characters', '12 znaków'],
    [64, '64 characters', '64 znaki'],
    [1000, '1\u00a0000 characters', '1\u00a0000 znaków'],
  ])('declines the noun after %d', (limit, english, polish) => {
    expect(issueMessage(issue('TOO_LONG', { limit }), 'en')).toBe(`max_tokens: must have at most ${english}.`);
    expect(issueMessage(issue('TOO_LONG', { limit }), 'pl')).toBe(`max_tokens: tekst może mieć najwyżej ${polish}.`);
  });

  it('uses the label that the reader knows, counts items from one, and falls back to the pointer', () => {
    const item = issue('EMPTY_ITEM', { parameter: 'stop', pointer: '/params/stop/2' });
    expect(issueMessage(item, 'en', 'Stop sequences')).toBe('Stop sequences, item 3: must not be empty.');
    expect(issueMessage(item, 'pl')).toBe('stop, pozycja 3: nie może być pusta.');
    const whole = issue('WRONG_TYPE', { parameter: '', pointer: '/params', limit: 'object' });
    expect(issueMessage(whole, 'en')).toBe('/params: must be a JSON object.');
  });

  it('tells a rule over two parameters from the side that was changed', () => {
    const schema = {
      parameters: { min_tokens: int(), max_tokens: maxTokens, temperature: int(), n: int() },
      rules: [
        { kind: 'at_most', parameter: 'min_tokens', limit_parameter: 'max_tokens', evidence: '' },
        {
          kind: 'requires',
          when_parameter: 'temperature',
          when_equals: 0,
          parameter: 'n',
          must_equal: 1,
          evidence: '',
        },
      ],
    } as const;
    const values = { min_tokens: 20, max_tokens: 10, temperature: 0, n: 2 };
    const told = (...changed: readonly string[]) =>
      checkRules(schema, values, { changed }).flatMap((found) =>
        languages.map((language) => issueMessage(found, language)),
      );
    expect(told('min_tokens', 'n')).toEqual([
      'min_tokens: must not be more than max_tokens (10).',
      'min_tokens: wartość nie może być większa niż max_tokens (10).',
      'n: must be 1 while temperature is 0.',
      'n: gdy temperature ma wartość 0, wymagana jest wartość 1.',
    ]);
    expect(told('max_tokens', 'temperature')).toEqual([
      'max_tokens: must not be less than min_tokens (20).',
      'max_tokens: wartość nie może być mniejsza niż min_tokens (20).',
      'temperature: may be 0 only while n is 1.',
      'temperature: wartość 0 jest dozwolona tylko wtedy, gdy n ma wartość 1.',
    ]);
  });

  it.each([
    [
      { kind: 'at_most', exclusive: true, parameter: 'budget', limit_parameter: 'max_tokens' },
      { budget: 9, max_tokens: 9 },
      ['budget: must be less than max_tokens (9).', 'budget: wartość musi być mniejsza niż max_tokens (9).'],
      ['max_tokens: must be more than budget (9).', 'max_tokens: wartość musi być większa niż budget (9).'],
    ],
    [
      { kind: 'excludes', parameter: 'top_p', other_parameter: 'temperature' },
      { top_p: 0.9, temperature: 1 },
      ['top_p: must not be set together with temperature (1).', 'top_p: nie można ustawić razem z temperature (1).'],
      [
        'temperature: must not be set together with top_p (0.9).',
        'temperature: nie można ustawić razem z top_p (0,9).',
      ],
    ],
    [
      { kind: 'excludes', parameter: 'top_k', other_parameter: 'thinking', when_one_of: ['enabled'] },
      { top_k: 5, thinking: 'enabled' },
      [
        'top_k: must not be set while thinking is enabled.',
        'top_k: nie można ustawić, gdy thinking ma wartość enabled.',
      ],
      [
        'thinking: must not be enabled while top_k is set.',
        'thinking: wartość enabled jest niedozwolona, gdy ustawiono top_k.',
      ],
    ],
    [
      { kind: 'needs', parameter: 'budget', needed_parameter: 'thinking', needed_one_of: ['enabled', 'always'] },
      { budget: 2000 },
      [
        'budget: may be set only while thinking is set to enabled or always.',
        'budget: można ustawić tylko wtedy, gdy ustawiono enabled lub always dla thinking.',
      ],
      [
        'thinking: must be set to enabled or always while budget is set.',
        'thinking: gdy ustawiono budget, wymagana jest wartość enabled lub always.',
      ],
    ],
    [
      { kind: 'needs', parameter: 'effort', when_equals: 'high', needed_parameter: 'thinking' },
      { effort: 'high' },
      [
        'effort: may be high only while thinking is set.',
        'effort: wartość high jest dozwolona tylko wtedy, gdy ustawiono thinking.',
      ],
      [
        'thinking: must be set while effort is high.',
        'thinking: gdy effort ma wartość high, wymagana jest dowolna wartość.',
      ],
    ],
  ] as const)('tells %j from both sides', (rule, values, own, fromOtherSide) => {
    const schema = { parameters: {}, rules: [{ ...rule, evidence: '' }] };
    const told = (changed: readonly string[]) =>
      checkRules(schema, values, { changed }).flatMap((found) =>
        languages.map((language) => issueMessage(found, language)),
      );
    expect(told([rule.parameter])).toEqual(own);
    const other = Object.values(rule).filter((name) => name in values && name !== rule.parameter);
    expect(told(rule.kind === 'needs' ? ['thinking'] : other.map(String))).toEqual(fromOtherSide);
  });

  it('exists for every code in both languages, each a different sentence', () => {
    for (const language of languages) {
      const messages = issueCodes.map((code) => issueMessage(issue(code, { limit: 'stop' }), language));
      expect(
        messages.filter((message) => !/^max_tokens: .+[^ .]\.$/.test(message) || message.includes('undefined')),
      ).toEqual([]);
      expect(new Set(messages).size).toBe(issueCodes.length);
    }
  });
});

describe('a message about a refused step', () => {
  it('says what happened, why, and by which rung', () => {
    const refusal = { outcome: 'clamped', code: 'ABOVE_MAX', limit: 2048, by: 'runtime_override' } as const;
    expect(refusalMessage(refusal, 'en')).toBe('clamped: must be at most 2\u00a0048 (override · runtime)');
    expect(refusalMessage(refusal, 'pl')).toBe(
      'ograniczono: wartość może wynosić najwyżej 2\u00a0048 (nadpisanie · środowisko)',
    );
  });

  it('knows force, and needs no rung where the schema refused', () => {
    expect(refusalMessage({ outcome: 'rejected', code: 'FORCED', by: 'model_override' }, 'en')).toBe(
      'rejected: a lower rung forces its own value (override · model)',
    );
    expect(refusalMessage({ outcome: 'dropped', code: 'NOT_INTEGER' }, 'pl')).toBe(
      'pominięto: musi być liczbą całkowitą',
    );
  });
});
