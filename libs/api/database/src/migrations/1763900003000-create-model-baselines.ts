import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a model was when somebody last looked at its drift. There is a row only while something moved beneath overrides; of
 * every other model the latest facts are the ones to compare with.
 */
export class CreateModelBaselines1763900003000 implements MigrationInterface {
  readonly name = 'CreateModelBaselines1763900003000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [baselines, ...baselineTriggers, holdingVerdicts, forget, forgetTrigger]) {
      await queryRunner.query(statement);
    }
    await queryRunner.query('DROP VIEW model_states');
    await queryRunner.query(`CREATE VIEW model_states AS ${statesWith(driftColumns, driftJoin)}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP VIEW model_states');
    await queryRunner.query(`CREATE VIEW model_states AS ${statesWith('', '')}`);
    await queryRunner.query('DROP FUNCTION forget_baselines_without_overrides, holding_verdicts CASCADE');
    await queryRunner.query('DROP TABLE model_baselines');
  }
}

const baselines = `
  CREATE TABLE model_baselines (
    runtime_id text COLLATE "C" NOT NULL,
    model text COLLATE "C" NOT NULL,
    facts jsonb NOT NULL,
    facts_hash text NOT NULL,
    verdicts jsonb NOT NULL,
    drifted_since timestamptz(3),
    PRIMARY KEY (runtime_id, model),
    FOREIGN KEY (runtime_id, model) REFERENCES models (runtime_id, model) ON DELETE CASCADE
  )`;

/** Configurations show drift, so a baseline is a change of what is served. */
const baselineTriggers = [
  ['INSERT', 'NEW'],
  ['UPDATE', 'NEW'],
  ['DELETE', 'OLD'],
].map(
  ([event, rows]) => `
  CREATE TRIGGER model_baselines_tick_on_${event?.toLowerCase()} AFTER ${event} ON model_baselines
  REFERENCING ${rows} TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION tick_serving_clock_for_rows()`,
);

/** Parameter → what a probe proved of it, as far as it still holds. */
const holdingVerdicts = `
  CREATE FUNCTION holding_verdicts(of_runtime text, of_model text) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT COALESCE(jsonb_object_agg(parameter, verdict), '{}') FROM verdict_states
    WHERE runtime_id = of_runtime AND model = of_model AND holds
  $$`;

/** Beneath no override nothing can drift: whoever overrides something later starts from what is there then. */
const forget = `
  CREATE FUNCTION forget_baselines_without_overrides() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    DELETE FROM model_baselines b
    WHERE b.runtime_id = NEW.runtime_id AND (NEW.model IS NULL OR b.model = NEW.model)
      AND NOT EXISTS (
        SELECT FROM override_sets s
        WHERE s.runtime_id = b.runtime_id AND (s.model IS NULL OR s.model = b.model)
          AND (s.params <> '{}' OR s.policies <> '{}'));
    RETURN NULL;
  END $$`;

const forgetTrigger = `
  CREATE TRIGGER override_sets_forget_baselines AFTER UPDATE ON override_sets
  FOR EACH ROW WHEN (NEW.params = '{}' AND NEW.policies = '{}' AND (OLD.params <> '{}' OR OLD.policies <> '{}'))
  EXECUTE FUNCTION forget_baselines_without_overrides()`;

/** Verdicts that hold now matter only beside those of a baseline. */
const driftColumns = `,
    b.facts AS baseline_facts, b.facts_hash AS baseline_hash, b.verdicts AS baseline_verdicts, b.drifted_since,
    CASE WHEN b.model IS NOT NULL THEN holding_verdicts(m.runtime_id, m.model) END AS present_verdicts`;
const driftJoin = 'LEFT JOIN model_baselines b ON b.runtime_id = m.runtime_id AND b.model = m.model';

const statesWith = (columns: string, join: string): string => `
  SELECT
    m.runtime_id, m.model, m.facts, m.facts_hash, m.digest, m.problem_detail, m.discovered_at,
    r.kind AS runtime_kind, r.version AS runtime_version, r.demo,
    CASE
      WHEN m.schema_status = 'missing' THEN 'missing'
      WHEN m.present AND r.enabled AND r.status <> 'down' AND m.problem_code IS NULL THEN 'ready'
      ELSE 'stale'
    END AS schema_status,
    CASE
      WHEN NOT m.present THEN 'MODEL_GONE'
      WHEN m.schema_status = 'missing' THEN m.problem_code
      WHEN NOT r.enabled THEN 'RUNTIME_DISABLED'
      WHEN r.status = 'down' THEN 'RUNTIME_DOWN'
      ELSE m.problem_code
    END AS problem_code,
    COALESCE(s.version, 0) AS set_version,
    (SELECT count(*)::int FROM jsonb_object_keys(s.params)) AS override_count${columns}
  FROM models m
  JOIN runtimes r ON r.id = m.runtime_id
  LEFT JOIN override_sets s ON s.runtime_id = m.runtime_id AND s.model = m.model AND s.profile IS NULL
  ${join}`;
