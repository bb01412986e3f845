import type { ModelEntity } from '@kamerton/api-database';
import type { ModelFinding } from './findings.js';

/** What has to be written for the stored models of one runtime to agree with what was found; nothing where they already do. */
export interface Reconciliation {
  readonly rows: readonly ModelEntity[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

export function reconcile(
  runtimeId: string,
  stored: readonly ModelEntity[],
  found: readonly ModelFinding[],
  discoveredAt: Date,
): Reconciliation {
  const before = new Map(stored.map((row) => [row.model, row]));
  const names = new Set(found.map((finding) => finding.model));
  const rows = found.flatMap((finding) => {
    const known = before.get(finding.model);
    const row = rowOf(runtimeId, finding, known, discoveredAt);
    return known !== undefined && agree(known, row) ? [] : [row];
  });
  const wasPresent = (model: string): boolean => before.get(model)?.present === true;
  return {
    rows,
    added: rows.map((row) => row.model).filter((model) => !wasPresent(model)),
    changed: rows.map((row) => row.model).filter(wasPresent),
    removed: stored.filter((row) => row.present && !names.has(row.model)).map((row) => row.model),
  };
}

function rowOf(
  runtimeId: string,
  finding: ModelFinding,
  known: ModelEntity | undefined,
  discoveredAt: Date,
): ModelEntity {
  const stillHolds = known !== undefined && outlives(known, finding);
  const { facts, factsHash } = stillHolds ? known : finding;
  return {
    runtimeId,
    model: finding.model,
    facts,
    factsHash,
    digest: finding.digest,
    schemaStatus: finding.problem === null || (stillHolds && known.schemaStatus === 'ready') ? 'ready' : 'missing',
    problemCode: finding.problem?.code ?? null,
    problemDetail: finding.problem?.detail ?? null,
    present: true,
    discoveredAt: stillHolds ? known.discoveredAt : discoveredAt,
  };
}

/** Facts of the very same content outlive a failed look at it: one slow answer must not take a schema from all who use it. */
const outlives = (known: ModelEntity, finding: ModelFinding): boolean =>
  finding.facts === null && known.facts !== null && known.digest === finding.digest;

const compared = ['factsHash', 'digest', 'schemaStatus', 'problemCode', 'problemDetail', 'present'] as const;

const agree = (known: ModelEntity, row: ModelEntity): boolean => compared.every((field) => known[field] === row[field]);
