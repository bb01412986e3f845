import { defaultCircuitLimits } from '@kamerton/api-runtime-client';
import { circuitLimits } from './circuit-limits.js';

describe('how long a runtime that fails is left alone', () => {
  it.each([
    [30, 15_000, 120_000],
    [1, 500, 4_000],
    [86_400, 15_000, 120_000],
  ])('follows the interval of %i s between looks, up to a limit', (seconds, firstPauseMs, longestPauseMs) => {
    expect(circuitLimits(seconds)).toEqual({ ...defaultCircuitLimits, firstPauseMs, longestPauseMs });
  });
});
