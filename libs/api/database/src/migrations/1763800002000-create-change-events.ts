import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateChangeEvents1763800002000 implements MigrationInterface {
  readonly name = 'CreateChangeEvents1763800002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // No foreign key: events outlive the runtime they speak of.
    await queryRunner.query(`
      CREATE TABLE change_events (
        sequence bigint PRIMARY KEY,
        id uuid NOT NULL UNIQUE,
        at timestamptz(3) NOT NULL,
        user_id text NOT NULL,
        actor_kind text NOT NULL CHECK (actor_kind IN ('user', 'service', 'system')),
        action text NOT NULL,
        runtime_id text COLLATE "C" NOT NULL,
        model text COLLATE "C",
        profile text COLLATE "C",
        version int,
        diff jsonb NOT NULL,
        reason text,
        source text NOT NULL CHECK (source IN ('api', 'cockpit', 'cli', 'system')),
        request_id text NOT NULL,
        previous_hash text NOT NULL,
        hash text NOT NULL
      )`);
    for (const index of indexes) {
      await queryRunner.query(`CREATE INDEX ${index}`);
    }
    await queryRunner.query(`
      CREATE TABLE ledger (
        id int PRIMARY KEY CHECK (id = 1),
        sequence bigint NOT NULL,
        last_hash text NOT NULL
      )`);
    await queryRunner.query(`INSERT INTO ledger (id, sequence, last_hash) VALUES (1, 0, repeat('0', 64))`);
    await queryRunner.query(`
      CREATE FUNCTION refuse_rewriting_history() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'change_events is append-only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
      END $$`);
    await queryRunner.query(`
      CREATE TRIGGER change_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON change_events
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_history()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE ledger');
    await queryRunner.query('DROP TABLE change_events');
    await queryRunner.query('DROP FUNCTION refuse_rewriting_history');
  }
}

/** For the filters of the audit log, each newest first. */
const indexes = [
  'change_events_by_model ON change_events (runtime_id, model, sequence DESC)',
  'change_events_by_user ON change_events (user_id, sequence DESC)',
  'change_events_by_time ON change_events (at)',
  'change_events_by_request ON change_events (request_id)',
  'change_events_by_parameter ON change_events USING gin (diff)',
  `change_events_by_policy ON change_events USING gin ((diff -> 'policies'))`,
];
