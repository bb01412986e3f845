import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A preset belongs to no runtime, and yet who changed it is on record. */
export class EventsAboutNoRuntime1764000000000 implements MigrationInterface {
  readonly name = 'EventsAboutNoRuntime1764000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE change_events ALTER COLUMN runtime_id DROP NOT NULL');
  }

  /** Refused while there are such events: they cannot be removed. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE change_events ALTER COLUMN runtime_id SET NOT NULL');
  }
}
