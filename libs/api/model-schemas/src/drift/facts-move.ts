import type { DriftBody, VerdictId } from '@kamerton/contract';
import type { Change, SchemaDrift } from '@kamerton/parameter-schema';
import type { ModelFacts } from '@kamerton/runtime-catalog';

/** What a model became between two looks at it. */
export type FactsMove = Omit<DriftBody, 'since'>;

type VerdictsByParameter = Readonly<Record<string, VerdictId>>;

/** A version or digest that is told for the first time, or no longer, did not move: nobody knows what it was. */
export function factsMove(before: ModelFacts, after: ModelFacts, drift: SchemaDrift): FactsMove {
  return {
    ...moved('runtime_version', before.runtime_version, after.runtime_version),
    ...moved('digest', before.digest, after.digest),
    parameters: drift,
  };
}

export const isMove = ({ runtime_version: version, digest, parameters }: FactsMove): boolean =>
  version !== undefined || digest !== undefined || Object.keys(parameters).length > 0;

/** A verdict that lapsed did not move: nobody has proved anything else yet. */
export function withVerdicts(move: FactsMove, before: VerdictsByParameter, now: VerdictsByParameter): FactsMove {
  const changed = Object.entries(before).flatMap(([parameter, from]) => {
    const to = Object.hasOwn(now, parameter) ? now[parameter] : undefined;
    return to === undefined || to === from ? [] : [{ parameter, verdict: { from, to } }];
  });
  const verdicts = changed.map(({ parameter, verdict }) => {
    const known = Object.hasOwn(move.parameters, parameter) ? move.parameters[parameter] : {};
    return [parameter, { ...known, verdict }] as const;
  });
  return { ...move, parameters: { ...move.parameters, ...Object.fromEntries(verdicts) } };
}

function moved<Facet extends 'runtime_version' | 'digest'>(
  facet: Facet,
  from: string | null,
  to: string | null,
): Partial<Record<Facet, Change<string>>> {
  const change: Partial<Record<Facet, Change<string>>> = {};
  if (from !== null && to !== null && from !== to) change[facet] = { from, to };
  return change;
}
