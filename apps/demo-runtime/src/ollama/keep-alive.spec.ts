import { readKeepAlive } from './keep-alive.js';

describe('readKeepAlive', () => {
  it.each([
    [undefined, 300_000],
    [null, 300_000],
    [0, 0],
    ['0', 0],
    [30, 30_000],
    ['10m', 600_000],
    ['1h30m', 5_400_000],
    ['1.5s', 1500],
    ['250ms', 250],
    [-1, Infinity],
    ['-1m', Infinity],
  ])('reads %p as %p milliseconds', (value, milliseconds) => {
    expect(readKeepAlive(value)).toBe(milliseconds);
  });

  it.each(['soon', '5', '', 'm', '5 m', true, {}])('refuses %p', (value) => {
    expect(() => readKeepAlive(value)).toThrow('HTTP 400');
  });
});
