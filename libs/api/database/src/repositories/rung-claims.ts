import type { SetAddress } from './override-set.repository.js';

/** A rung of the ladder on which others stand: a runtime as a whole (`model` null), or a model's own set. */
export interface RungClaim {
  readonly runtimeId: string;
  readonly model: string | null;
  /** `false`: shared with others who only stand on it. */
  readonly alone: boolean;
}

/**
 * What has to be claimed to write these sets: the rungs that they stand on, and their own where others can stand on them. In
 * one order for all writers, lower rungs first, each once and at once in its stronger form: so nobody waits in a circle.
 */
export function rungClaims(addresses: readonly SetAddress[]): readonly RungClaim[] {
  const claims = new Map<string, RungClaim>();
  const add = (runtimeId: string, model: string | null, alone: boolean): void => {
    const key = JSON.stringify([runtimeId, model]);
    claims.set(key, { runtimeId, model, alone: alone || claims.get(key)?.alone === true });
  };
  for (const { runtimeId, model, profile } of addresses) {
    add(runtimeId, null, model === null);
    if (model !== null) add(runtimeId, model, profile === null);
  }
  return [...claims.values()].toSorted(
    (left, right) => compare(left.runtimeId, right.runtimeId) || compare(left.model ?? '', right.model ?? ''),
  );
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
