import type { ModelEntity, ModelMark } from '@kamerton/api-database';
import type { ModelFinding } from '../looking/findings.js';

/** What has to be written for the stored models of one runtime to agree with what was found; nothing where they already do. */
export interface Reconciliation {
  readonly rows: readonly ModelEntity[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** With marks alone for `stored`, the rows to write lack facts that outlive a failed look; whether there are any is right. */
export function reconcile(
  runtimeId: string,
  stored: readonly (ModelEntity | ModelMark)[],
  found: readonly ModelFinding[],
  discoveredAt: Date,
): Reconciliation {
  const before = new Map(stored.map((row) => [row.model, row]));
  const names = new Set(found.map((finding) => finding.model));
  const rows = found.flatMap((finding) => {
    const known = before.get(finding.model);
    if (known !== undefined && saysNothingOf(known, finding)) return [];
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
  known: ModelEntity | ModelMark | undefined,
  discoveredAt: Date,
): ModelEntity {
  const stillHolds = known !== undefined && outlives(known, finding);
  const { factsHash } = stillHolds ? known : finding;
  return {
    runtimeId,
    model: finding.model,
    facts: stillHolds && 'facts' in known ? known.facts : finding.facts,
    factsHash,
    digest: finding.digest,
    schemaStatus: finding.problem === null || (stillHolds && known.schemaStatus === 'ready') ? 'ready' : 'missing',
    problemCode: finding.problem?.code ?? null,
    problemDetail: finding.problem?.detail ?? null,
    present: true,
    discoveredAt: stillHolds ? known.discoveredAt : discoveredAt,
  };
}

/** There was no time for a model that is known in the very form that is listed: it stays as it is, and comes first next time. */
const saysNothingOf = (known: ModelMark, { skippedForTime, digest }: ModelFinding): boolean =>
  skippedForTime === true && known.present && known.digest === digest;

/** Facts of the very same content outlive a failed look at it: one slow answer must not take a schema from all who use it. */
const outlives = (known: ModelMark, finding: ModelFinding): boolean =>
  finding.facts === null && known.factsHash !== null && known.digest === finding.digest;

const compared = ['factsHash', 'digest', 'schemaStatus', 'problemCode', 'problemDetail', 'present'] as const;

const agree = (known: ModelMark, row: ModelEntity): boolean => compared.every((field) => known[field] === row[field]);

export const isNothing = ({ rows, removed }: Reconciliation): boolean => rows.length === 0 && removed.length === 0;
