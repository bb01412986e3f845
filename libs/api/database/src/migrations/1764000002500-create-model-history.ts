import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was known of each model, and since when. The database keeps it by itself, whoever writes models: a row for each time
 * that the facts really changed (that a model is loaded is no such change) or that the model went. Facts that come back, as
 * they do when a server tells more of a model while it is loaded, are stored once. All of it outlives the model, but not the
 * runtime, whose override sets and revisions go with it.
 */
export class CreateModelHistory1764000002500 implements MigrationInterface {
  readonly name = 'CreateModelHistory1764000002500';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [facts, history, byName, hash, seedFacts, seed, remember, rememberGone, ...triggers]) {
      await queryRunner.query(statement);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION remember_model, remember_model_gone CASCADE');
    await queryRunner.query('DROP TABLE model_history, model_facts');
    await queryRunner.query('DROP FUNCTION known_facts_hash');
  }
}

const facts = `
  CREATE TABLE model_facts (
    runtime_id text COLLATE "C" NOT NULL REFERENCES runtimes (id) ON DELETE CASCADE,
    hash text COLLATE "C" NOT NULL,
    facts jsonb NOT NULL,
    PRIMARY KEY (runtime_id, hash)
  )`;

const history = `
  CREATE TABLE model_history (
    runtime_id text COLLATE "C" NOT NULL REFERENCES runtimes (id) ON DELETE CASCADE,
    model text COLLATE "C" NOT NULL,
    since timestamptz(3) NOT NULL,
    facts_hash text COLLATE "C",
    schema_status text NOT NULL CHECK (schema_status IN ('ready', 'missing')),
    problem_code text,
    problem_detail text,
    PRIMARY KEY (runtime_id, model, since),
    FOREIGN KEY (runtime_id, facts_hash) REFERENCES model_facts (runtime_id, hash) ON DELETE CASCADE
  )`;

const byName = 'CREATE INDEX model_history_by_name ON model_history (model)';

const hash = `
  CREATE FUNCTION known_facts_hash(facts jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT encode(sha256(convert_to((facts - 'loaded')::text, 'UTF8')), 'hex')
  $$`;

const seedFacts = `
  INSERT INTO model_facts
  SELECT runtime_id, known_facts_hash(facts), facts FROM models WHERE facts IS NOT NULL
  ON CONFLICT DO NOTHING`;

const seed = `
  INSERT INTO model_history
  SELECT runtime_id, model, discovered_at, known_facts_hash(facts), schema_status, problem_code, problem_detail
  FROM models`;

/**
 * The moment is that of the transaction, so that all models that are found together are known since the same moment, and
 * never before the one that is known already: clocks may be set back.
 */
const remember = `
  CREATE FUNCTION remember_model() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    latest model_history;
    new_hash text := known_facts_hash(NEW.facts);
  BEGIN
    SELECT * INTO latest FROM model_history
    WHERE runtime_id = NEW.runtime_id AND model = NEW.model ORDER BY since DESC LIMIT 1;
    IF FOUND AND latest.schema_status = NEW.schema_status AND latest.facts_hash IS NOT DISTINCT FROM new_hash THEN
      RETURN NULL;
    END IF;
    INSERT INTO model_facts SELECT NEW.runtime_id, new_hash, NEW.facts WHERE NEW.facts IS NOT NULL
    ON CONFLICT DO NOTHING;
    INSERT INTO model_history VALUES (NEW.runtime_id, NEW.model,
      GREATEST(date_trunc('milliseconds', now()), latest.since),
      new_hash, NEW.schema_status, NEW.problem_code, NEW.problem_detail)
    ON CONFLICT (runtime_id, model, since) DO UPDATE SET facts_hash = excluded.facts_hash,
      schema_status = excluded.schema_status, problem_code = excluded.problem_code,
      problem_detail = excluded.problem_detail;
    RETURN NULL;
  END $$`;

/** With its runtime a model goes without a trace. */
const rememberGone = `
  CREATE FUNCTION remember_model_gone() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO model_history (runtime_id, model, since, schema_status, problem_code)
    SELECT id, OLD.model, GREATEST(date_trunc('milliseconds', now()), (
        SELECT max(since) FROM model_history WHERE runtime_id = OLD.runtime_id AND model = OLD.model)),
      'missing', 'MODEL_GONE'
    FROM runtimes WHERE id = OLD.runtime_id
    ON CONFLICT (runtime_id, model, since) DO UPDATE SET facts_hash = NULL,
      schema_status = excluded.schema_status, problem_code = excluded.problem_code, problem_detail = NULL;
    RETURN NULL;
  END $$`;

const triggers = [
  `CREATE TRIGGER models_remember_on_insert AFTER INSERT ON models
   FOR EACH ROW EXECUTE FUNCTION remember_model()`,
  `CREATE TRIGGER models_remember_on_update AFTER UPDATE ON models
   FOR EACH ROW
   WHEN ((OLD.facts_hash, OLD.schema_status) IS DISTINCT FROM (NEW.facts_hash, NEW.schema_status))
   EXECUTE FUNCTION remember_model()`,
  `CREATE TRIGGER models_remember_on_delete AFTER DELETE ON models
   FOR EACH ROW EXECUTE FUNCTION remember_model_gone()`,
];
