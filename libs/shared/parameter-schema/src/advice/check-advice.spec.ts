import fc from 'fast-check';
import type { ParameterAdvice } from '../advice.js';
import { adviceMessage } from '../messages/advice-message.js';
import type { GenerationSchema } from '../schema.js';
import { float, int, maxTokens } from '../testing/definitions.js';
import type { KnownValues } from '../validation/check-rules.js';
import { checkAdvice } from './check-advice.js';

const parameters: GenerationSchema['parameters'] = {
  temperature: float({ special: [{ value: 0, meaning: 'greedy' }] }),
  top_p: float({ special: [{ value: 1, meaning: 'off' }] }),
  dynatemp_range: float(),
  n: int(),
  max_tokens: maxTokens,
  context_length: int(),
};

const greedy = { when_parameter: 'temperature', when_one_of: [0], evidence: 'greedy' } as const;
const withoutEffect: ParameterAdvice = { kind: 'without_effect', parameter: 'top_p', ...greedy };
const sameAnswers: ParameterAdvice = { kind: 'same_answers', parameter: 'n', ...greedy };
const exceeding: ParameterAdvice = {
  kind: 'exceeds',
  parameter: 'max_tokens',
  limit_parameter: 'context_length',
  evidence: 'shared',
};

const given = (advice: ParameterAdvice, values: KnownValues, isSent?: (name: string) => boolean): boolean =>
  checkAdvice({ parameters }, [advice], values, isSent).length === 1;

describe('advice on what has no effect', () => {
  it.each([
    ['is given while the other parameter has one of the values', { temperature: 0, top_p: 0.9 }, true],
    ['is silent while it has another', { temperature: 0.1, top_p: 0.9 }, false],
    ['is silent while it is unknown', { top_p: 0.9 }, false],
    ['is silent while it is known to be nothing', { temperature: null, top_p: 0.9 }, false],
    ['is silent while the parameter is unset', { temperature: 0 }, false],
    ['is silent about a value that switches the parameter off', { temperature: 0, top_p: 1 }, false],
    ['is given for 0, which is a value', { temperature: 0, top_p: 0 }, true],
  ])('%s', (_, values, expected) => {
    expect(given(withoutEffect, values)).toBe(expected);
  });

  it('is silent about what the runtime does by itself', () => {
    const values = { temperature: 0, top_p: 0.9 };
    expect(given(withoutEffect, values, (name) => name === 'temperature')).toBe(false);
    expect(given(withoutEffect, values, (name) => name === 'top_p')).toBe(true);
  });

  it('gives way to a third parameter that undoes the condition', () => {
    const advice = { ...withoutEffect, unless: [{ parameter: 'dynatemp_range', other_than: [0] }] };
    const values = { temperature: 0, top_p: 0.9 };
    expect(given(advice, { ...values, dynatemp_range: 0.5 })).toBe(false);
    expect(given(advice, { ...values, dynatemp_range: 0 })).toBe(true);
    expect(given(advice, values)).toBe(true);
  });
});

describe('advice on answers that are alike', () => {
  it.each([
    [1, false],
    [2, true],
  ])('for n = %d', (n, expected) => {
    expect(given(sameAnswers, { temperature: 0, n })).toBe(expected);
    expect(given(sameAnswers, { temperature: 0.5, n })).toBe(false);
  });
});

describe('advice on what does not fit', () => {
  it.each([
    ['more than fits', 4097, true],
    ['just what fits', 4096, false],
    ['unlimited, which is no amount', -1, false],
  ])('%s', (_, max_tokens, expected) => {
    expect(given(exceeding, { max_tokens, context_length: 4096 })).toBe(expected);
  });

  it('is given whichever of the two was set, and not while neither was', () => {
    const values = { max_tokens: 8192, context_length: 4096 };
    expect(given(exceeding, values, (name) => name === 'max_tokens')).toBe(true);
    expect(given(exceeding, values, (name) => name === 'context_length')).toBe(true);
    expect(given(exceeding, values, () => false)).toBe(false);
  });
});

describe('advice in general', () => {
  it('reads own values only, whatever the names are', () => {
    const advice = { ...withoutEffect, parameter: 'toString', when_parameter: 'constructor', when_one_of: [0] };
    expect(checkAdvice({ parameters }, [advice], {})).toEqual([]);
  });

  it('depends on nothing but the values of the parameters that it names', () => {
    const number = fc.option(fc.constantFrom(-1, 0, 0.5, 1, 2, 4096, 8192), { nil: null });
    const values = fc.record({
      temperature: number,
      top_p: number,
      n: number,
      max_tokens: number,
      context_length: number,
    });
    fc.assert(
      fc.property(values, number, (known, other) => {
        const all = [withoutEffect, sameAnswers, exceeding];
        expect(checkAdvice({ parameters }, all, { ...known, seed: other })).toEqual(
          all.flatMap((advice) => checkAdvice({ parameters }, [advice], known)),
        );
      }),
    );
  });
});

describe('the message of advice', () => {
  const message = (advice: ParameterAdvice, values: KnownValues, language: 'en' | 'pl'): readonly string[] =>
    checkAdvice({ parameters }, [advice], values).map((each) => adviceMessage(each, language));

  it.each([
    ['en', 'top_p: has no effect while temperature is 0.'],
    ['pl', 'top_p: nie działa, gdy temperature ma wartość 0.'],
  ] as const)('names both parameters (%s)', (language, text) => {
    expect(message(withoutEffect, { temperature: 0, top_p: 0.9 }, language)).toEqual([text]);
  });

  it.each([
    ['en', 'n: the answers (3) will all be alike while temperature is 0.'],
    ['pl', 'n: gdy temperature ma wartość 0, wszystkie odpowiedzi (3) będą takie same.'],
  ] as const)('names how many answers are alike (%s)', (language, text) => {
    expect(message(sameAnswers, { temperature: 0, n: 3 }, language)).toEqual([text]);
  });

  it.each([
    ['en', 'max_tokens: 8\u00a0192 does not fit into context_length (4\u00a0096).'],
    ['pl', 'max_tokens: 8\u00a0192 nie mieści się w context_length (4\u00a0096).'],
  ] as const)('names both amounts (%s)', (language, text) => {
    expect(message(exceeding, { max_tokens: 8192, context_length: 4096 }, language)).toEqual([text]);
  });

  it('calls the parameter as the reader knows it', () => {
    const [first] = checkAdvice({ parameters }, [sameAnswers], { temperature: 0, n: 2 });
    expect(first && adviceMessage(first, 'en', 'Answers')).toBe(
      'Answers: the answers (2) will all be alike while temperature is 0.',
    );
  });
});
