import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `jsonb` sorts the keys of objects: a repeated answer would list its parameters in another order than the first. */
export class KeepAnswersAsSent1763800008000 implements MigrationInterface {
  readonly name = 'KeepAnswersAsSent1763800008000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE idempotency_keys ALTER COLUMN body TYPE json');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE idempotency_keys ALTER COLUMN body TYPE jsonb');
  }
}
