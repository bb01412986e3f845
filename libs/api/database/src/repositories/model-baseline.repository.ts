import type { VerdictId } from '@kamerton/contract';
import type { ModelFacts } from '@kamerton/runtime-catalog';
import type { EntityManager } from 'typeorm';

type VerdictsByParameter = Readonly<Record<string, VerdictId>>;

/** What a model was when somebody last looked at its drift. */
export interface NewModelBaseline {
  readonly model: string;
  readonly facts: ModelFacts;
  readonly factsHash: string;
  /** `null`: what the model is now cannot be read, so nobody knows whether it moved. */
  readonly driftedSince: Date | null;
}

export interface ModelBaseline extends NewModelBaseline {
  /** Those that held then. */
  readonly verdicts: VerdictsByParameter;
  /** Those that hold now. */
  readonly presentVerdicts: VerdictsByParameter;
}

export interface VerdictMove {
  readonly runtimeId: string;
  readonly model: string;
  readonly parameter: string;
  /** What was proved before, whether it still held or not. */
  readonly from: VerdictId;
}

export interface DriftedCount {
  readonly runtimeId: string;
  readonly count: number;
}

const selected = `
  SELECT model, facts, facts_hash AS "factsHash", drifted_since AS "driftedSince", verdicts,
    holding_verdicts(runtime_id, model) AS "presentVerdicts"
  FROM model_baselines`;

export class ModelBaselineRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Of the models of one runtime that have one; held against others until the transaction is over. */
  lockAll(runtimeId: string): Promise<ModelBaseline[]> {
    return this.manager.query<ModelBaseline[]>(`${selected} WHERE runtime_id = $1 ORDER BY model FOR UPDATE`, [
      runtimeId,
    ]);
  }

  /** Of one model, held like the others; `null`: it has none. */
  async lock(runtimeId: string, model: string): Promise<ModelBaseline | null> {
    const [baseline] = await this.manager.query<ModelBaseline[]>(
      `${selected} WHERE runtime_id = $1 AND model = $2 FOR UPDATE`,
      [runtimeId, model],
    );
    return baseline ?? null;
  }

  /** Written anew, with the verdicts that hold at this moment, or over what is there, which keeps its verdicts. */
  async save(runtimeId: string, baselines: readonly NewModelBaseline[]): Promise<void> {
    if (baselines.length === 0) return;
    await this.manager.query(
      `INSERT INTO model_baselines (runtime_id, model, facts, facts_hash, verdicts, drifted_since)
       SELECT $1, model, facts, facts_hash, holding_verdicts($1, model), drifted_since
       FROM jsonb_to_recordset($2) AS given (model text, facts jsonb, facts_hash text, drifted_since timestamptz)
       ON CONFLICT (runtime_id, model) DO UPDATE SET facts = excluded.facts, facts_hash = excluded.facts_hash,
         drifted_since = excluded.drifted_since`,
      [runtimeId, JSON.stringify(baselines.map(baselineRecord))],
    );
  }

  /**
   * Marks that a probe moves a verdict, not discovery a fact; to be called before the new verdict is written. Beneath no
   * override nothing can drift, so nothing is written then.
   */
  async verdictMoves({ runtimeId, model, parameter, from }: VerdictMove, at: Date): Promise<void> {
    await this.manager.query(
      `INSERT INTO model_baselines (runtime_id, model, facts, facts_hash, verdicts, drifted_since)
       SELECT m.runtime_id, m.model, m.facts, m.facts_hash,
         holding_verdicts(m.runtime_id, m.model) || jsonb_build_object($3::text, $4::text), $5
       FROM models m
       WHERE m.runtime_id = $1 AND m.model = $2 AND m.facts IS NOT NULL AND EXISTS (
         SELECT FROM override_sets s
         WHERE s.runtime_id = m.runtime_id AND (s.model IS NULL OR s.model = m.model)
           AND (s.params <> '{}' OR s.policies <> '{}'))
       ON CONFLICT (runtime_id, model) DO UPDATE
         SET drifted_since = COALESCE(model_baselines.drifted_since, excluded.drifted_since),
           verdicts = jsonb_build_object($3::text, $4::text) || model_baselines.verdicts`,
      [runtimeId, model, parameter, from, at],
    );
  }

  /** What these models are now is what they will be compared with. */
  async forget(runtimeId: string, models: readonly string[]): Promise<void> {
    if (models.length === 0) return;
    await this.manager.query('DELETE FROM model_baselines WHERE runtime_id = $1 AND model = ANY ($2)', [
      runtimeId,
      models,
    ]);
  }

  /** Runtimes with models that drifted, and how many. */
  countDrifted(): Promise<DriftedCount[]> {
    return this.manager.query<DriftedCount[]>(
      `SELECT runtime_id AS "runtimeId", count(*)::int AS count FROM model_baselines
       WHERE drifted_since IS NOT NULL GROUP BY runtime_id ORDER BY runtime_id`,
    );
  }
}

const baselineRecord = ({ model, facts, factsHash, driftedSince }: NewModelBaseline) => ({
  model,
  facts,
  facts_hash: factsHash,
  drifted_since: driftedSince,
});
