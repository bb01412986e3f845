import type { ModelBaseline, ModelEntity, NewModelBaseline, OverrideSetEntity } from '@kamerton/api-database';
import { isMove, withVerdicts, type FactsMove, type ModelDrifts } from '@kamerton/api-model-schemas';
import type { NewlyInvalidOverride } from '@kamerton/contract';
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

/** @param rows what the look wants to write */
export function noticeDrift(rows: readonly ModelEntity[], ground: DriftGround): NoticedDrift {
  const stored = new Map(ground.stored.map((row) => [row.model, row]));
  const baselines = new Map(ground.baselines.map((baseline) => [baseline.model, baseline]));
  const noticed = rows.flatMap((row) => {
    const known = stored.get(row.model);
    if (known === undefined || known.factsHash === row.factsHash) return [];
    return [noticeOne({ known, row, baseline: baselines.get(row.model) ?? null }, ground)];
  });
  return {
    drifted: noticed.flatMap(({ drifted = [] }) => drifted),
    changed: noticed.filter(({ step }) => step !== undefined).length,
    schemaMoved: noticed.filter(({ step }) => step !== undefined && Object.keys(step.parameters).length > 0).length,
    save: noticed.flatMap(({ save = [] }) => save),
    forget: noticed.flatMap(({ forget = [] }) => forget),
  };
}

interface ChangedModel {
  readonly known: ModelEntity;
  readonly row: ModelEntity;
  readonly baseline: ModelBaseline | null;
}

interface Notice {
  /** From the facts known last; absent where there are none on either side. */
  readonly step?: FactsMove;
  readonly drifted?: DriftedModel;
  readonly save?: NewModelBaseline;
  readonly forget?: string;
}

function noticeOne({ known, row, baseline }: ChangedModel, { sets, drifts, at }: DriftGround): Notice {
  const above = sets.filter(({ model }) => model === null || model === row.model);
  const before =
    known.facts === null || known.factsHash === null
      ? baseline
      : { ...known, facts: known.facts, factsHash: known.factsHash };
  if (before === null) return {};
  const reference = { model: row.model, facts: before.facts, factsHash: before.factsHash };
  if (row.facts === null) {
    // Whatever comes next is compared with what was known last.
    return above.length > 0 && baseline === null ? { save: { ...reference, driftedSince: null } } : {};
  }
  const [was, is] = [drifts.read(before.facts), drifts.read(row.facts)];
  const step = drifts.move(was, is);
  if (above.length === 0) return { step, ...(baseline !== null && { forget: row.model }) };
  const invalid = newlyInvalid(above, was.ground?.schema ?? null, is.ground?.schema ?? null);
  const drifted = isMove(step) ? { drifted: { model: row.model, move: step, invalid } } : {};
  if (baseline === null) {
    return isMove(step) ? { step, ...drifted, save: { ...reference, driftedSince: at } } : { step };
  }
  // Verdicts lapse with the version and the content that they were about.
  const present = step.runtime_version === undefined && step.digest === undefined ? baseline.presentVerdicts : {};
  const sinceBaseline = withVerdicts(drifts.move(drifts.read(baseline.facts), is), baseline.verdicts, present);
  if (!isMove(sinceBaseline)) return { step, ...drifted, forget: row.model };
  return { step, ...drifted, save: { ...baseline, driftedSince: baseline.driftedSince ?? at } };
}
