import type { EntityManager } from 'typeorm';
import type { ModelStateEntity } from '../entities/model-state.entity.js';
import type { OverrideSetEntity } from '../entities/override-set.entity.js';
import type { SetAddress } from './override-set.repository.js';

type KnownFields =
  | 'runtimeId'
  | 'model'
  | 'facts'
  | 'factsHash'
  | 'runtimeKind'
  | 'runtimeVersion'
  | 'demo'
  | 'schemaStatus'
  | 'problemCode'
  | 'problemDetail';

/** What is known of a model, now or at some time: enough to make its schema. */
export type ModelKnowledge = Pick<ModelStateEntity, KnownFields>;

export interface PastModelKnowledge extends ModelKnowledge {
  /** Since when it was known so. */
  readonly since: Date;
}

export interface RuntimeOfModel {
  readonly id: string;
  /** It has the model still. */
  readonly listed: boolean;
}

/** What override sets held and what was known of models at some time in the past. */
export class HistoryRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The sets on the ladder of the address, each as its last revision at or before the time left it; none before its first. */
  ladderAt({ runtimeId, model, profile }: SetAddress, at: Date): Promise<OverrideSetEntity[]> {
    return this.manager.query<OverrideSetEntity[]>(
      `SELECT s.id, s.runtime_id AS "runtimeId", s.model, s.profile, r.version, r.params, r.policies, r.attribution,
         r.at AS "updatedAt", r.user_id AS "updatedBy", CASE WHEN r.deleted THEN r.at END AS "deletedAt"
       FROM override_sets s
       CROSS JOIN LATERAL (
         SELECT * FROM revisions WHERE set_id = s.id AND at <= $4 ORDER BY at DESC, version DESC LIMIT 1) r
       WHERE (s.runtime_id = $1 AND s.model IS NULL AND s.profile IS NULL)
          OR (s.runtime_id = $1 AND s.model = $2 AND s.profile IS NULL)
          OR (s.runtime_id = $1 AND s.model = $2 AND s.profile = $3)`,
      [runtimeId, model, profile, at],
    );
  }

  /**
   * What was known of a model; of a time before anything was, the first that ever was, facts before no facts. `null`: there
   * never was such a model on the runtime.
   */
  async modelAt(runtimeId: string, model: string, at: Date): Promise<PastModelKnowledge | null> {
    const [then] = await this.manager.query<PastModelKnowledge[]>(
      `${known} WHERE h.runtime_id = $1 AND h.model = $2 AND h.since <= $3 ORDER BY h.since DESC LIMIT 1`,
      [runtimeId, model, at],
    );
    if (then !== undefined) return then;
    const [first] = await this.manager.query<PastModelKnowledge[]>(
      `${known} WHERE h.runtime_id = $1 AND h.model = $2 ORDER BY h.facts_hash IS NULL, h.since LIMIT 1`,
      [runtimeId, model],
    );
    return first ?? null;
  }

  /** What was known of each model of a runtime, by model; of a time before anything was, what was found first of all. */
  modelsAt(runtimeId: string, at: Date): Promise<PastModelKnowledge[]> {
    return this.manager.query<PastModelKnowledge[]>(
      `${known.replace('SELECT', 'SELECT DISTINCT ON (h.model)')}
       WHERE h.runtime_id = $1
         AND h.since <= GREATEST($2, (SELECT min(since) FROM model_history WHERE runtime_id = $1))
       ORDER BY h.model, h.since DESC`,
      [runtimeId, at],
    );
  }

  /** Runtimes that have the model or had it, by id. */
  runtimesOf(model: string): Promise<RuntimeOfModel[]> {
    return this.manager.query<RuntimeOfModel[]>(
      `SELECT DISTINCT h.runtime_id AS id, m.model IS NOT NULL AS listed
       FROM model_history h LEFT JOIN models m ON m.runtime_id = h.runtime_id AND m.model = h.model
       WHERE h.model = $1 ORDER BY id`,
      [model],
    );
  }
}

const known = `
  SELECT h.runtime_id AS "runtimeId", h.model, h.since, f.facts, h.facts_hash AS "factsHash",
    COALESCE(f.facts ->> 'kind', r.kind) AS "runtimeKind", f.facts ->> 'runtime_version' AS "runtimeVersion", r.demo,
    h.schema_status AS "schemaStatus", h.problem_code AS "problemCode", h.problem_detail AS "problemDetail"
  FROM model_history h
  JOIN runtimes r ON r.id = h.runtime_id
  LEFT JOIN model_facts f ON f.runtime_id = h.runtime_id AND f.hash = h.facts_hash`;
