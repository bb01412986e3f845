import type { CopyReportEntry } from '@kamerton/contract';
import type { OverrideTarget } from '@kamerton/api-override-sets';
import type { ParameterValue } from '@kamerton/parameter-schema';
import { copyValues, runtimeKind } from '@kamerton/runtime-catalog';
import type { TransferredValues } from './transferred-values.js';

/** What of transferred values reaches a model. */
export interface Arrival {
  /** By canonical name there; `null`: said there by leaving it unset. */
  readonly params: Readonly<Record<string, ParameterValue | null>>;
  readonly report: readonly CopyReportEntry[];
}

/** Values as the model takes them by any of its runtime's protocols. Of a kind that this release does not know nothing is known. */
export function arrivalAt({ kind: id, schema }: OverrideTarget, { values, from }: TransferredValues): Arrival {
  const kind = runtimeKind(id);
  if (kind === undefined) return { params: {}, report: [] };
  const { entries } = copyValues(values, from, { kind, schema, carriers: kind.dialects });
  const arrived = entries.filter(({ fate, there }) => there !== null || fate === 'exact');
  return { params: Object.fromEntries(arrived.map(({ as, there }) => [as, there])), report: entries };
}

/** The same, of what was chosen alone. */
export function chosenOf({ params, report }: Arrival, only: readonly string[] | undefined): Arrival {
  if (only === undefined) return { params, report };
  return {
    params: Object.fromEntries(Object.entries(params).filter(([name]) => only.includes(name))),
    report: report.filter(({ as }) => only.includes(as)),
  };
}
