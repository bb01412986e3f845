import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For filters of the audit log that name no runtime. */
export class IndexChangeEvents1763800006000 implements MigrationInterface {
  readonly name = 'IndexChangeEvents1763800006000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE INDEX change_events_by_model_name ON change_events (model, sequence DESC) WHERE model IS NOT NULL',
    );
    await queryRunner.query(
      'CREATE INDEX change_events_by_profile ON change_events (profile, sequence DESC) WHERE profile IS NOT NULL',
    );
    await queryRunner.query('CREATE INDEX change_events_by_action ON change_events (action, sequence DESC)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const index of ['change_events_by_action', 'change_events_by_profile', 'change_events_by_model_name']) {
      await queryRunner.query(`DROP INDEX ${index}`);
    }
  }
}
