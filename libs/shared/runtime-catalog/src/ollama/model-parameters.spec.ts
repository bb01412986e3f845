import fc from 'fast-check';
import { ollamaFacts } from '../testing/facts.js';
import { goQuotedString } from './go-quoted-string.js';
import { modelParameters } from './model-parameters.js';

const read = (...lines: string[]) => modelParameters(lines.join('\n'), ollamaFacts());

describe('the parameters text of /api/show', () => {
  it('is read into canonical names', () => {
    expect(
      read(
        'temperature                    0.6',
        'num_ctx                        1e+06',
        'use_mmap                       false',
        'stop                           "<|a|>"',
        'num_predict                    -1',
        'stop                           "\\n\\nUser: \\"x\\""',
      ),
    ).toEqual({
      values: {
        temperature: 0.6,
        context_length: 1_000_000,
        use_mmap: false,
        stop: ['<|a|>', '\n\nUser: "x"'],
        max_tokens: -1,
      },
      warnings: [],
    });
  });

  it('means the same in any order of lines', () => {
    const lines = ['top_k 20', 'mirostat 2', 'temperature 0.6', 'min_p 0.1', 'zzz 1'];
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
        expect(JSON.stringify(read(...shuffled))).toBe(JSON.stringify(read(...lines)));
      }),
    );
  });

  it('may be absent, or end lines like Windows', () => {
    expect(read('')).toEqual({ values: {}, warnings: [] });
    expect(read('top_k 20\r', 'seed 1\r').values).toEqual({ top_k: 20, seed: 1 });
  });

  it('takes strings without quotes, as early releases wrote them', () => {
    expect(read('stop [INST]', 'stop </s>').values).toEqual({ stop: ['[INST]', '</s>'] });
  });

  it.each([
    ['mirostat 2', 'mirostat'],
    ['temperature warm', 'temperature'],
    ['temperature 0x10', 'temperature'],
    ['temperature 1e999', 'temperature'],
    ['top_k 40.5', 'top_k'],
    ['top_k "40"', 'top_k'],
    ['use_mmap 1', 'use_mmap'],
    ['lonely', 'lonely'],
    ['__proto__ 1', '__proto__'],
    ['temperature 1\ntemperature 2', 'temperature'],
  ])('warns of %p and reads nothing from it', (line, named) => {
    const { values, warnings } = read(line);
    expect(values).toEqual({});
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(named);
  });

  it('is read without a throw, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.array(fc.string()), (text, words) => {
        for (const input of [text, `stop "${text}"`, words.map((word) => `stop ${word}`).join('\n')]) {
          const { values } = modelParameters(input, ollamaFacts());
          expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
        }
      }),
    );
  });
});

describe('a Go string literal', () => {
  it.each([
    ['"a\\tb"', 'a\tb'],
    ['"\\a\\b\\f\\v\\r\\n"', '\x07\b\f\v\r\n'],
    ['"\\x41\\u017c\\U0001f600\\101"', 'Aż😀A'],
    ['"\\\\n"', '\\n'],
    ['"日本"', '日本'],
    ['""', ''],
  ])('%s is %j', (literal, text) => {
    expect(goQuotedString(literal)).toBe(text);
  });

  it.each(['', '"', 'a', '"a', 'a"', '"a"b"', '"\\"', '"\\q"', '"\\Uffffffff"', "'a'"])('%s is none', (literal) => {
    expect(goQuotedString(literal)).toBeNull();
  });

  it('is undone exactly for everything that JSON quotes the same way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(goQuotedString(JSON.stringify(text))).toBe(text);
      }),
    );
  });
});
