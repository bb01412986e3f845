import { definitions } from '@kamerton/cockpit-testing';
import { parseValue, valueText } from './parse-value';

describe('a value as it was typed', () => {
  it.each([
    ['0.4', 0.4],
    ['0,4', 0.4],
    [' -1 ', -1],
    ['0', 0],
    ['false', false],
    ['["a", "b"]', ['a', 'b']],
    ['[]', []],
    ['high', 'high'],
    ['""', ''],
    ['"5"', '5'],
  ])('%j is %j', (text, value) => {
    expect(parseValue(text, [])).toEqual(value);
  });

  it('is a text where the parameter is one, whatever it looks like', () => {
    expect(parseValue('300', [definitions.keep_alive])).toBe('300');
    expect(parseValue('""', [definitions.keep_alive])).toBe('');
  });

  it.each([
    ['', []],
    ['null', [definitions.temperature]],
    ['warm', [definitions.temperature]],
    ['["a"', [definitions.stop]],
    ['{"a": 1}', []],
  ])('%j cannot be read', (text, known) => {
    expect(parseValue(text, known)).toBeUndefined();
  });

  it.each([0, -1.5, false, '', 'high', '5', 'true', ['a'], []].map((value) => [value]))(
    'comes back as it was: %j',
    (value) => {
      expect(parseValue(valueText(value), [])).toEqual(value);
    },
  );
});
