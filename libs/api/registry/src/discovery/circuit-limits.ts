import { defaultCircuitLimits, type CircuitLimits } from '@kamerton/api-runtime-client';

/** Whoever has runtimes looked at often wants to hear soon that one is back: the pauses are no longer than a few rounds. */
export function circuitLimits(discoveryIntervalSeconds: number): CircuitLimits {
  const { firstPauseMs, longestPauseMs } = defaultCircuitLimits;
  const roundMs = discoveryIntervalSeconds * 1_000;
  return {
    ...defaultCircuitLimits,
    firstPauseMs: Math.min(firstPauseMs, roundMs / 2),
    longestPauseMs: Math.min(longestPauseMs, roundMs * 4),
  };
}
