import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Presets of the team's own. One that was deleted stays with all its versions: the name goes on counting when it comes back. */
export class CreatePresets1764000003000 implements MigrationInterface {
  readonly name = 'CreatePresets1764000003000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE presets (
        name text COLLATE "C" PRIMARY KEY,
        version int NOT NULL DEFAULT 0,
        live boolean NOT NULL DEFAULT false,
        description text NOT NULL DEFAULT '',
        params jsonb NOT NULL DEFAULT '{}',
        updated_at timestamptz(3),
        updated_by text,
        CHECK (version > 0 OR NOT live)
      )`);
    await queryRunner.query(`
      CREATE TABLE preset_revisions (
        preset text COLLATE "C" NOT NULL REFERENCES presets (name),
        version int NOT NULL CHECK (version > 0),
        action text NOT NULL,
        description text NOT NULL,
        params jsonb NOT NULL,
        reason text,
        user_id text NOT NULL,
        at timestamptz(3) NOT NULL,
        request_id text NOT NULL,
        PRIMARY KEY (preset, version)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE preset_revisions');
    await queryRunner.query('DROP TABLE presets');
  }
}
