import type { SetAddress } from './override-set.repository.js';

/** A rung of the ladder on which others stand: a runtime as a whole (`model` null), or a model's own set. */
export interface RungClaim {
  readonly runtimeId: string;
  readonly model: string | null;
  /** `false`: shared with others who only stand on it. */
  readonly alone: boolean;
}

/** Of one runtime; who writes more models claims all of it. Postgres keeps a few thousand locks for everybody together. */
export const maxModelClaims = 100;

/**
 * What has to be claimed to write these sets: the rungs that they stand on, and their own where others can stand on them. In
 * one order for all writers, lower rungs first, each once and at once in its stronger form: so nobody waits in a circle. Who
 * has a runtime alone has its models as well, for everybody else shares at least the runtime.
 */
export function rungClaims(addresses: readonly SetAddress[]): readonly RungClaim[] {
  const runtimes = [...new Set(addresses.map(({ runtimeId }) => runtimeId))].toSorted();
  return runtimes.flatMap((runtimeId) => {
    const ofRuntime = addresses.filter((address) => address.runtimeId === runtimeId);
    const models = modelClaims(runtimeId, ofRuntime);
    const alone = models.length > maxModelClaims || ofRuntime.some(({ model }) => model === null);
    const whole: RungClaim = { runtimeId, model: null, alone };
    return alone ? [whole] : [whole, ...models];
  });
}

function modelClaims(runtimeId: string, addresses: readonly SetAddress[]): readonly RungClaim[] {
  const alone = new Map<string, boolean>();
  for (const { model, profile } of addresses) {
    if (model !== null) alone.set(model, profile === null || alone.get(model) === true);
  }
  const models = [...alone.keys()].toSorted();
  return models.map((model) => ({ runtimeId, model, alone: alone.get(model) === true }));
}
