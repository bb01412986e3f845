import fc from 'fast-check';
import { validateValue, type ParameterDefinition } from '@kamerton/parameter-schema';
import { valueText } from '../render/value-text.js';
import { sampleSchema } from '../testing/sample-config.js';
import { parseValue } from './parse-value.js';

const { temperature, max_tokens: maxTokens, ignore_eos: bool, reasoning_effort: effort, suffix, stop } = sampleSchema;
const ids = sampleSchema.stop_token_ids;

describe('a value that was typed', () => {
  it.each([
    [temperature, '0.4', 0.4],
    [temperature, '0', 0],
    [temperature, '.5', 0.5],
    [temperature, '1e-2', 0.01],
    [maxTokens, '-1', -1],
    [maxTokens, '1e3', 1000],
    [maxTokens, 'unlimited', -1],
    [bool, 'false', false],
    [bool, 'true', true],
    [effort, 'low', 'low'],
    [effort, 'true', true],
    [effort, '3', 3],
    [effort, '"low"', 'low'],
    [suffix, 'two words', 'two words'],
    [suffix, '""', ''],
    [suffix, "''", ''],
    [suffix, '"a\\nb"', 'a\nb'],
    [suffix, '12', '12'],
    [stop, 'END', ['END']],
    [stop, 'END,###', ['END', '###']],
    [stop, '"a,b",c', ['a,b', 'c']],
    [stop, '"\\n\\n"', ['\n\n']],
    [stop, '["a","b"]', ['a', 'b']],
    [stop, '[]', []],
    [ids, '1,2', [1, 2]],
    [ids, '[3]', [3]],
  ] satisfies readonly (readonly [ParameterDefinition, string, unknown])[])(
    'of %j as %s is %j',
    (definition, text, value) => {
      expect(parseValue(definition, text)).toEqual(value);
      expect(validateValue('p', definition, value)).toEqual([]);
    },
  );

  it.each([
    [temperature, '0x1'],
    [temperature, ' 1'],
    [temperature, '1,5'],
    [temperature, 'NaN'],
    [temperature, 'Infinity'],
    [temperature, 'true'],
    [temperature, 'unlimited'],
    [maxTokens, '12.5'],
    [maxTokens, '1_000'],
    [bool, '1'],
    [bool, 'yes'],
    [effort, 'medium'],
    [ids, 'a'],
  ] satisfies readonly (readonly [ParameterDefinition, string])[])(
    'of %j as %s is left to the schema, which refuses it',
    (definition, text) => {
      expect(validateValue('p', definition, parseValue(definition, text))).not.toEqual([]);
    },
  );

  it.each([
    [suffix, '"open'],
    [stop, '"open'],
    [stop, '["a"'],
  ] satisfies readonly (readonly [ParameterDefinition, string])[])(
    'of %j as %s is refused: the quote or list does not end',
    (definition, text) => {
      expect(() => parseValue(definition, text)).toThrow(text);
    },
  );

  it('can be typed again as it is shown', () => {
    const texts = fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 4 });
    fc.assert(fc.property(texts, (list) => expect(parseValue(stop, valueText(list))).toEqual(list)));
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => expect(parseValue(suffix, valueText(text))).toBe(text)),
    );
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(numbers, (number) =>
        expect(parseValue(temperature, valueText(number))).toBe(number === 0 ? 0 : number),
      ),
    );
  });
});
