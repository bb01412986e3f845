import type { ModelBaseline, ModelEntity, NewModelBaseline, OverrideSetEntity } from '@kamerton/api-database';
import { isMove, tellsLess, withVerdicts, type FactsMove, type ModelDrifts } from '@kamerton/api-model-schemas';
import type { NewlyInvalidOverride } from '@kamerton/contract';
import { breather } from '../looking/breather.js';
import { newlyInvalid } from './newly-invalid.js';

export interface DriftedModel {
  readonly model: string;
  readonly move: FactsMove;
  readonly invalid: readonly NewlyInvalidOverride[];
}

/** What one look at a runtime means for the overrides above it. */
export interface NoticedDrift {
  /** Those beneath whose overrides something moved. */
  readonly drifted: readonly DriftedModel[];
  /** Known models of which the runtime told something new, overridden or not. */
  readonly changed: number;
  readonly schemaMoved: number;
  readonly save: readonly NewModelBaseline[];
  readonly forget: readonly string[];
}

export interface DriftGround {
  /** The known models as they were before the look. */
  readonly stored: readonly ModelEntity[];
  readonly baselines: readonly ModelBaseline[];
  /** Every override set of the runtime that holds anything. */
  readonly sets: readonly OverrideSetEntity[];
  readonly drifts: ModelDrifts;
  readonly at: Date;
}

export const noDrift: NoticedDrift = { drifted: [], changed: 0, schemaMoved: 0, save: [], forget: [] };

/**
 * An upgrade may touch a thousand models at once, each of which takes several schemas: others have their turn meanwhile.
 * @param rows what the look wants to write
 */
export async function noticeDrift(rows: readonly ModelEntity[], ground: DriftGround): Promise<NoticedDrift> {
  const stored = new Map(ground.stored.map((row) => [row.model, row]));
  const baselines = new Map(ground.baselines.map((baseline) => [baseline.model, baseline]));
  const setsAbove = byModel(ground.sets);
  const noticed: Notice[] = [];
  for (const row of rows) {
    const known = stored.get(row.model);
    if (known === undefined || known.factsHash === row.factsHash) continue;
    const baseline = baselines.get(row.model) ?? null;
    noticed.push(noticeOne({ known, row, baseline, above: setsAbove(row.model) }, ground));
    await breather();
  }
  return {
    drifted: noticed.flatMap(({ drifted = [] }) => drifted),
    changed: noticed.filter(({ step }) => step !== undefined).length,
    schemaMoved: noticed.filter(({ step }) => step !== undefined && Object.keys(step.parameters).length > 0).length,
    save: noticed.flatMap(({ save = [] }) => save),
    forget: noticed.flatMap(({ forget = [] }) => forget),
  };
}

/** Those of the runtime as a whole stand above each model. */
function byModel(sets: readonly OverrideSetEntity[]): (model: string) => readonly OverrideSetEntity[] {
  const own = new Map<string | null, OverrideSetEntity[]>();
  for (const set of sets) own.set(set.model, [...(own.get(set.model) ?? []), set]);
  return (model) => [...(own.get(null) ?? []), ...(own.get(model) ?? [])];
}

interface ChangedModel {
  readonly known: ModelEntity;
  readonly row: ModelEntity;
  readonly baseline: ModelBaseline | null;
  /** Override sets that stand above it. */
  readonly above: readonly OverrideSetEntity[];
}

interface Notice {
  /** From the facts known last; absent where there are none on either side. */
  readonly step?: FactsMove;
  readonly drifted?: DriftedModel;
  readonly save?: NewModelBaseline;
  readonly forget?: string;
}

function noticeOne(changed: ChangedModel, { drifts, at }: DriftGround): Notice {
  const { row, baseline, above } = changed;
  const before = knownLast(changed);
  if (before === null) return {};
  const reference = { model: row.model, facts: before.facts, factsHash: before.factsHash };
  if (row.facts === null) {
    return above.length > 0 && baseline === null ? { save: { ...reference, driftedSince: null } } : {};
  }
  const step = drifts.between(before.facts, row.facts);
  if (above.length === 0) return { step, ...(baseline !== null && { forget: row.model }) };
  const invalid = newlyInvalid(above, drifts.schemaOf(before.facts), drifts.schemaOf(row.facts));
  const noticed = {
    step,
    ...((isMove(step) || invalid.length > 0) && { drifted: { model: row.model, move: step, invalid } }),
  };
  // Verdicts lapse with the version and the content that they were about.
  const present = step.runtime_version === undefined && step.digest === undefined ? baseline?.presentVerdicts : {};
  const sinceBaseline =
    baseline === null
      ? step
      : withVerdicts(drifts.between(baseline.facts, row.facts), baseline.verdicts, present ?? {});
  if (isMove(sinceBaseline))
    return { ...noticed, save: { ...reference, ...baseline, driftedSince: baseline?.driftedSince ?? at } };
  if (tellsLess(before.facts, row.facts))
    return { ...noticed, save: { ...reference, ...baseline, driftedSince: null } };
  return { ...noticed, ...(baseline !== null && { forget: row.model }) };
}

/** What comes next is compared with what was read last; a baseline that waits for something readable is older, but whole. */
function knownLast({ known, baseline }: ChangedModel): Pick<NewModelBaseline, 'facts' | 'factsHash'> | null {
  const { facts, factsHash } = known;
  if (baseline?.driftedSince === null || facts === null || factsHash === null) return baseline;
  return { facts, factsHash };
}
