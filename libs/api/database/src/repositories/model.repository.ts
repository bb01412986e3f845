import type { SchemaStatus } from '@kamerton/contract';
import { In, type EntityManager } from 'typeorm';
import { ModelStateEntity } from '../entities/model-state.entity.js';
import { ModelEntity, type ModelMark } from '../entities/model.entity.js';
import { modelStateColumns } from './read-columns.js';

export interface ModelFilter {
  readonly runtime?: string | undefined;
  /** Part of the model's name, upper or lower case. */
  readonly q?: string | undefined;
  readonly schemaStatus?: SchemaStatus | undefined;
  readonly overridden?: boolean | undefined;
  readonly loaded?: boolean | undefined;
  /** Something moved beneath its overrides since somebody last looked. */
  readonly drifted?: boolean | undefined;
}

export interface ModelCount {
  readonly runtimeId: string;
  readonly schemaStatus: SchemaStatus;
  readonly count: number;
}

/** A model's place in the list: by runtime, then by name. */
export interface ModelPosition {
  readonly runtime: string;
  readonly model: string;
}

export class ModelRepository {
  constructor(private readonly manager: EntityManager) {}

  async findState(runtimeId: string, model: string): Promise<ModelStateEntity | null> {
    const [state] = await this.manager.query<ModelStateEntity[]>(
      `SELECT ${modelStateColumns} FROM model_states WHERE runtime_id = $1 AND model = $2`,
      [runtimeId, model],
    );
    return state ?? null;
  }

  /** The model on every runtime that has it, by runtime. */
  statesNamed(model: string): Promise<ModelStateEntity[]> {
    return this.manager.query<ModelStateEntity[]>(
      `SELECT ${modelStateColumns} FROM model_states WHERE model = $1 ORDER BY runtime_id`,
      [model],
    );
  }

  /** Those of the named models that the runtime has, or had while they bear overrides. */
  statesAmong(runtimeId: string, models: readonly string[]): Promise<ModelStateEntity[]> {
    return this.manager.query<ModelStateEntity[]>(
      `SELECT ${modelStateColumns} FROM model_states WHERE runtime_id = $1 AND model = ANY ($2)`,
      [runtimeId, models],
    );
  }

  /** All models, or those of one runtime; by runtime, then by name. */
  states(runtimeId?: string): Promise<ModelStateEntity[]> {
    return this.manager.find(ModelStateEntity, {
      where: runtimeId === undefined ? {} : { runtimeId },
      order: { runtimeId: 'ASC', model: 'ASC' },
    });
  }

  /** At most `limit` models behind `after`; by runtime, then by name. */
  page(filter: ModelFilter, after: ModelPosition | null, limit: number): Promise<ModelStateEntity[]> {
    const query = this.manager.createQueryBuilder(ModelStateEntity, 'm');
    if (after) query.andWhere('(m.runtimeId, m.model) > (:runtime, :model)', { ...after });
    if (filter.runtime !== undefined) query.andWhere('m.runtimeId = :only', { only: filter.runtime });
    if (filter.q !== undefined) query.andWhere('strpos(lower(m.model), lower(:q)) > 0', { q: filter.q });
    if (filter.schemaStatus !== undefined) query.andWhere('m.schemaStatus = :status', { status: filter.schemaStatus });
    if (filter.overridden !== undefined)
      query.andWhere('(m.overrideCount > 0) = :overridden', { overridden: filter.overridden });
    if (filter.loaded !== undefined)
      query.andWhere(`(m.facts ->> 'loaded')::boolean = :loaded`, { loaded: filter.loaded });
    if (filter.drifted !== undefined)
      query.andWhere('(m.driftedSince IS NOT NULL) = :drifted', { drifted: filter.drifted });
    return query.orderBy('m.runtimeId').addOrderBy('m.model').limit(limit).getMany();
  }

  /** As discovery left them. */
  stored(runtimeId: string): Promise<ModelEntity[]> {
    return this.manager.find(ModelEntity, { where: { runtimeId }, order: { model: 'ASC' } });
  }

  /** As discovery left them, without the facts. */
  marks(runtimeId: string): Promise<ModelMark[]> {
    return this.manager.find(ModelEntity, { select: markColumns, where: { runtimeId } });
  }

  /** Writes the rows anew or over what is there; many of them in several statements, between which others have their turn. */
  async save(models: readonly ModelEntity[]): Promise<void> {
    for (let start = 0; start < models.length; start += rowsAtOnce) {
      await this.saveSome(models.slice(start, start + rowsAtOnce));
    }
  }

  /** Takes models that the runtime no longer lists off the list. Those with an override set stay, marked as gone. */
  async retire(runtimeId: string, models: readonly string[]): Promise<void> {
    await this.manager.query(
      `DELETE FROM models m WHERE m.runtime_id = $1 AND m.model = ANY ($2)
         AND NOT EXISTS (SELECT FROM override_sets s WHERE s.runtime_id = m.runtime_id AND s.model = m.model)`,
      [runtimeId, models],
    );
    await this.manager.update(ModelEntity, { runtimeId, model: In(models), present: true }, { present: false });
  }

  /** Runtime → how many models it lists now. */
  async countByRuntime(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.manager.query<{ runtime_id: string; count: number }[]>(
      'SELECT runtime_id, count(*)::int AS count FROM models WHERE present GROUP BY runtime_id',
    );
    return new Map(rows.map((row) => [row.runtime_id, row.count]));
  }

  /** How many models of each runtime have a schema, a stale one or none. */
  countBySchemaStatus(): Promise<ModelCount[]> {
    return this.manager.query<ModelCount[]>(
      `SELECT runtime_id AS "runtimeId", schema_status AS "schemaStatus", count(*)::int AS count
       FROM model_states GROUP BY runtime_id, schema_status`,
    );
  }

  private async saveSome(models: readonly ModelEntity[]): Promise<void> {
    await this.manager.query(
      `INSERT INTO models SELECT * FROM jsonb_populate_recordset(NULL::models, $1)
       ON CONFLICT (runtime_id, model) DO UPDATE SET facts = excluded.facts, facts_hash = excluded.facts_hash,
         digest = excluded.digest, schema_status = excluded.schema_status, problem_code = excluded.problem_code,
         problem_detail = excluded.problem_detail, present = excluded.present, discovered_at = excluded.discovered_at`,
      [JSON.stringify(models.map(modelRecord))],
    );
  }
}

const rowsAtOnce = 200;

const markColumns = {
  runtimeId: true,
  model: true,
  factsHash: true,
  digest: true,
  schemaStatus: true,
  problemCode: true,
  problemDetail: true,
  present: true,
  discoveredAt: true,
} as const satisfies Record<keyof ModelMark, true>;

/** The row under the names of its columns. */
const modelRecord = (model: ModelEntity) => ({
  runtime_id: model.runtimeId,
  model: model.model,
  facts: model.facts,
  facts_hash: model.factsHash,
  digest: model.digest,
  schema_status: model.schemaStatus,
  problem_code: model.problemCode,
  problem_detail: model.problemDetail,
  present: model.present,
  discovered_at: model.discoveredAt,
});
