import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdempotencyKeys1763800003000 implements MigrationInterface {
  readonly name = 'CreateIdempotencyKeys1763800003000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // A row without status is a claim: its request is still running, or its process died.
    await queryRunner.query(`
      CREATE TABLE idempotency_keys (
        caller text NOT NULL,
        key text NOT NULL,
        request_hash text NOT NULL,
        status int,
        headers jsonb,
        body jsonb,
        created_at timestamptz(3) NOT NULL,
        PRIMARY KEY (caller, key)
      )`);
    await queryRunner.query('CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE idempotency_keys');
  }
}
