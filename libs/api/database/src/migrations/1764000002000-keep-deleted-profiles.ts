import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A deleted profile keeps its row and its revisions, so that it can come back and a version never means two things. And a
 * revision tells whose each value was, so that a set can be shown as it was at any time.
 */
export class KeepDeletedProfiles1764000002000 implements MigrationInterface {
  readonly name = 'KeepDeletedProfiles1764000002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [sets, revisions, attributions, byTime]) await queryRunner.query(statement);
  }

  /** Deleted profiles are existing, empty ones afterwards. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX revisions_by_time');
    await queryRunner.query('ALTER TABLE revisions DROP COLUMN attribution, DROP COLUMN deleted');
    await queryRunner.query('ALTER TABLE override_sets DROP COLUMN deleted_at');
  }
}

const sets = `
  ALTER TABLE override_sets
    ADD COLUMN deleted_at timestamptz(3),
    ADD CHECK (deleted_at IS NULL OR (profile IS NOT NULL AND params = '{}' AND policies = '{}'))`;

const revisions = `
  ALTER TABLE revisions
    ADD COLUMN attribution jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN deleted boolean NOT NULL DEFAULT false`;

/** A value belongs to whoever made the last revision that changed it. */
const attributions = `
  UPDATE revisions r SET attribution = (
    SELECT jsonb_object_agg(name, (
      SELECT jsonb_build_object(
        'user_id', l.user_id,
        'at', to_char(l.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      FROM revisions l WHERE l.set_id = r.set_id AND l.version <= r.version AND l.diff ? name
      ORDER BY l.version DESC LIMIT 1))
    FROM jsonb_object_keys(r.params) AS name)
  WHERE r.params <> '{}'`;

/** For the set as it was at a given time. */
const byTime = 'CREATE INDEX revisions_by_time ON revisions (set_id, at DESC, version DESC)';
