import type { FactsMove } from '@kamerton/api-model-schemas';
import type { DriftKind } from '@kamerton/contract';

export type DriftCounts = Readonly<Record<DriftKind, number>>;

/** Parameters that moved, by what moved of them; a parameter may count under several kinds. */
export function driftCounts(runtimeVersionMoved: boolean, moves: readonly FactsMove[]): DriftCounts {
  const parameters = moves.flatMap((move) => Object.values(move.parameters));
  return {
    version: runtimeVersionMoved ? 1 : 0,
    digest: moves.filter(({ digest }) => digest !== undefined).length,
    default: parameters.filter((parameter) => parameter.default !== undefined).length,
    range: parameters.filter(({ min, max, max_items: items, enum: values }) =>
      [min, max, items, values].some((change) => change !== undefined),
    ).length,
    presence: parameters.filter(({ presence }) => presence !== undefined).length,
    verdict: parameters.filter(({ verdict }) => verdict !== undefined).length,
  };
}
