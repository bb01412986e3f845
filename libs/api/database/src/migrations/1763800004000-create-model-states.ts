import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The one place that says when a model's schema is ready, stale or missing, and why. */
export class CreateModelStates1763800004000 implements MigrationInterface {
  readonly name = 'CreateModelStates1763800004000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE VIEW model_states AS
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
        (SELECT count(*)::int FROM jsonb_object_keys(s.params)) AS override_count
      FROM models m
      JOIN runtimes r ON r.id = m.runtime_id
      LEFT JOIN override_sets s ON s.runtime_id = m.runtime_id AND s.model = m.model AND s.profile IS NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP VIEW model_states');
  }
}
