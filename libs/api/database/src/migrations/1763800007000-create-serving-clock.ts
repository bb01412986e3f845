import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Counts what changes in the registry, so that one short query tells whether something held in memory still holds. Like the
 * ledger it is a row that the transaction locks: a number that is taken before commit could be seen before its change.
 */
export class CreateServingClock1763800007000 implements MigrationInterface {
  readonly name = 'CreateServingClock1763800007000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [clock, tick, tickForRows, ...modelTriggers, ...runtimeTriggers]) {
      await queryRunner.query(statement);
    }
    await queryRunner.query('INSERT INTO serving_clock (id, ticks) VALUES (1, 0)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION tick_serving_clock, tick_serving_clock_for_rows CASCADE');
    await queryRunner.query('DROP TABLE serving_clock');
  }
}

const clock = `
  CREATE TABLE serving_clock (
    id int PRIMARY KEY CHECK (id = 1),
    ticks bigint NOT NULL
  )`;

const tick = `
  CREATE FUNCTION tick_serving_clock() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE serving_clock SET ticks = ticks + 1 WHERE id = 1;
    RETURN NULL;
  END $$`;

/** A statement that touched no row is no change. */
const tickForRows = `
  CREATE FUNCTION tick_serving_clock_for_rows() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM touched) THEN
      UPDATE serving_clock SET ticks = ticks + 1 WHERE id = 1;
    END IF;
    RETURN NULL;
  END $$`;

const modelTriggers = [
  ['INSERT', 'NEW'],
  ['UPDATE', 'NEW'],
  ['DELETE', 'OLD'],
].map(
  ([event, rows]) => `
  CREATE TRIGGER models_tick_on_${event?.toLowerCase()} AFTER ${event} ON models
  REFERENCING ${rows} TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION tick_serving_clock_for_rows()`,
);

const runtimeTriggers = [
  `CREATE TRIGGER runtimes_tick_on_coming_and_going AFTER INSERT OR DELETE ON runtimes
   FOR EACH ROW EXECUTE FUNCTION tick_serving_clock()`,
  // Each look at a runtime writes when it was seen last; that alone changes nothing that is served.
  `CREATE TRIGGER runtimes_tick_on_change AFTER UPDATE ON runtimes
   FOR EACH ROW
   WHEN ((OLD.kind, OLD.version, OLD.status, OLD.enabled, OLD.demo)
     IS DISTINCT FROM (NEW.kind, NEW.version, NEW.status, NEW.enabled, NEW.demo))
   EXECUTE FUNCTION tick_serving_clock()`,
];
