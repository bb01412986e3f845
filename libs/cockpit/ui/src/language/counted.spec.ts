import { counted } from './counted';

const changes = { one: 'zmiana', few: 'zmiany', many: 'zmian', other: 'zmiany' };

describe('counted', () => {
  it.each([
    [0, '0 zmian'],
    [1, '1 zmiana'],
    [2, '2 zmiany'],
    [4, '4 zmiany'],
    [5, '5 zmian'],
    [12, '12 zmian'],
    [22, '22 zmiany'],
    [25, '25 zmian'],
    [112, '112 zmian'],
  ])('counts %i the Polish way', (count, expected) => {
    expect(counted(count, 'pl', changes)).toBe(expected);
  });

  it.each([
    [1, '1 change'],
    [0, '0 changes'],
    [1200, '1\u00a0200 changes'],
  ])('counts %i the English way', (count, expected) => {
    expect(counted(count, 'en', { one: 'change', other: 'changes' })).toBe(expected);
  });
});
