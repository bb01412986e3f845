import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The name of the environment variable that holds a runtime's secret; the secret itself is never stored. */
export class AddRuntimeCredentials1763900002000 implements MigrationInterface {
  readonly name = 'AddRuntimeCredentials1763900002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE runtimes ADD COLUMN credential text
        CHECK (credential ~ '^KAMERTON_CREDENTIAL_[A-Z0-9_]{1,100}$')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE runtimes DROP COLUMN credential');
  }
}
