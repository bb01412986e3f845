import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRegistry1763800000000 implements MigrationInterface {
  readonly name = 'CreateRegistry1763800000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE runtimes (
        id text COLLATE "C" PRIMARY KEY,
        kind text NOT NULL,
        base_url text NOT NULL,
        enabled boolean NOT NULL DEFAULT true,
        demo boolean NOT NULL DEFAULT false,
        version text,
        status text NOT NULL DEFAULT 'unknown' CHECK (status IN ('up', 'down', 'unknown')),
        last_seen_at timestamptz(3),
        last_error text,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL
      )`);
    await queryRunner.query(`
      CREATE TABLE models (
        runtime_id text COLLATE "C" NOT NULL REFERENCES runtimes (id) ON DELETE CASCADE,
        model text COLLATE "C" NOT NULL,
        facts jsonb,
        facts_hash text,
        digest text,
        schema_status text NOT NULL CHECK (schema_status IN ('ready', 'missing')),
        problem_code text,
        problem_detail text,
        present boolean NOT NULL DEFAULT true,
        discovered_at timestamptz(3) NOT NULL,
        PRIMARY KEY (runtime_id, model),
        CHECK (schema_status = 'missing' OR facts IS NOT NULL),
        CHECK (schema_status = 'ready' OR problem_code IS NOT NULL)
      )`);
    await queryRunner.query('CREATE INDEX models_by_name ON models (model)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE models');
    await queryRunner.query('DROP TABLE runtimes');
  }
}
