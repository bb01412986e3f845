import { assignment, assignments } from './assignment.js';
import { momentOf } from './moment.js';
import { nearest } from './nearest.js';

describe('an assignment', () => {
  it('ends its name at the first sign', () => {
    expect(assignment('suffix=a=b')).toEqual({ name: 'suffix', text: 'a=b' });
    expect(assignment('seed=')).toEqual({ name: 'seed', text: '' });
  });

  it.each(['seed', '=1', ''])('is not "%s"', (word) => {
    expect(() => assignment(word)).toThrow('name=value');
  });

  it('may not be made twice', () => {
    expect(() => assignments(['seed=1', 'seed=2'])).toThrow('seed is given twice');
  });
});

describe('a moment', () => {
  const now = new Date('2026-05-04T12:00:00.000Z');

  it.each([
    ['90s', '2026-05-04T11:58:30.000Z'],
    ['15m', '2026-05-04T11:45:00.000Z'],
    ['2h', '2026-05-04T10:00:00.000Z'],
    ['7d', '2026-04-27T12:00:00.000Z'],
    ['2026-05-01T00:00:00+02:00', '2026-04-30T22:00:00.000Z'],
    ['2026-05-01T10:00Z', '2026-05-01T10:00:00.000Z'],
  ])('%s is %s', (text, moment) => {
    expect(momentOf(text, now)).toBe(moment);
  });

  it.each(['yesterday', '2026-05-01', '2026-05-01T10:00', '12', '-2h', '2026-13-01T00:00:00Z'])('is not %s', (text) => {
    expect(() => momentOf(text, now)).toThrow('is no time');
  });
});

describe('the nearest name', () => {
  it('is the one that takes at most two changes of a letter', () => {
    expect(nearest('temprature', ['top_p', 'temperature'])).toBe('temperature');
    expect(nearest('topp', ['top_p', 'top_k'])).toBe('top_p');
    expect(nearest('zebra', ['top_p', 'temperature'])).toBeUndefined();
  });
});
