import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each adapter said last of itself. Not history: the next receipt replaces it. */
export class CreateReceipts1764000006000 implements MigrationInterface {
  readonly name = 'CreateReceipts1764000006000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // No foreign keys: an adapter may follow what Kamerton does not know (yet, or any longer).
    await queryRunner.query(`
      CREATE TABLE receipts (
        service text COLLATE "C" NOT NULL,
        instance text COLLATE "C" NOT NULL,
        sequence bigint,
        applied_at timestamptz(3),
        last_seen_at timestamptz(3) NOT NULL,
        follows jsonb NOT NULL,
        PRIMARY KEY (service, instance)
      )`);
    await queryRunner.query('CREATE INDEX receipts_by_age ON receipts (last_seen_at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE receipts');
  }
}
