import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOverrideSets1763800001000 implements MigrationInterface {
  readonly name = 'CreateOverrideSets1763800001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE override_sets (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        runtime_id text COLLATE "C" NOT NULL REFERENCES runtimes (id) ON DELETE CASCADE,
        model text COLLATE "C",
        profile text COLLATE "C",
        version int NOT NULL DEFAULT 0,
        params jsonb NOT NULL DEFAULT '{}',
        policies jsonb NOT NULL DEFAULT '{}',
        attribution jsonb NOT NULL DEFAULT '{}',
        updated_at timestamptz(3),
        updated_by text,
        UNIQUE NULLS NOT DISTINCT (runtime_id, model, profile),
        CHECK (profile IS NULL OR model IS NOT NULL)
      )`);
    await queryRunner.query(`
      CREATE TABLE revisions (
        set_id bigint NOT NULL REFERENCES override_sets (id) ON DELETE CASCADE,
        version int NOT NULL CHECK (version > 0),
        action text NOT NULL,
        params jsonb NOT NULL,
        policies jsonb NOT NULL,
        diff jsonb NOT NULL,
        reason text,
        user_id text NOT NULL,
        at timestamptz(3) NOT NULL,
        request_id text NOT NULL,
        PRIMARY KEY (set_id, version)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE revisions');
    await queryRunner.query('DROP TABLE override_sets');
  }
}
