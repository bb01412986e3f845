import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What probes proved on live runtimes, and the last run of each model. The rule when a verdict still holds stands here and
 * nowhere else: `verdict_holds`. Verdicts stay when discovery loses sight of a model, for it may come back as it was.
 */
export class CreateVerifications1763900001000 implements MigrationInterface {
  readonly name = 'CreateVerifications1763900001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [basis, holds, verdicts, states, ...verdictTriggers, runs, oneRunning]) {
      await queryRunner.query(statement);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE verification_runs');
    await queryRunner.query('DROP VIEW verdict_states');
    await queryRunner.query('DROP TABLE verdicts');
    await queryRunner.query('DROP FUNCTION verdict_holds, verdict_basis');
  }
}

/** What a model is, apart from whether it happens to be loaded: its digest, or else the facts that discovery read of it. */
const basis = `
  CREATE FUNCTION verdict_basis(digest text, facts jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT COALESCE(digest, md5((facts - ARRAY['loaded', 'live_parameters', 'warnings'])::text))
  $$`;

const holds = `
  CREATE FUNCTION verdict_holds(version_then text, basis_then text, version_now text, digest_now text, facts_now jsonb)
  RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT version_then IS NOT DISTINCT FROM version_now
      AND basis_then IS NOT DISTINCT FROM verdict_basis(digest_now, facts_now)
  $$`;

const verdicts = `
  CREATE TABLE verdicts (
    runtime_id text COLLATE "C" NOT NULL REFERENCES runtimes (id) ON DELETE CASCADE,
    model text COLLATE "C" NOT NULL,
    parameter text COLLATE "C" NOT NULL,
    verdict text NOT NULL,
    evidence text NOT NULL,
    checks jsonb NOT NULL,
    checked_at timestamptz(3) NOT NULL,
    runtime_version text,
    model_digest text,
    basis text,
    PRIMARY KEY (runtime_id, model, parameter)
  )`;

const states = `
  CREATE VIEW verdict_states AS
  SELECT v.*,
    m.model IS NOT NULL AND verdict_holds(v.runtime_version, v.basis, r.version, m.digest, m.facts) AS holds
  FROM verdicts v
  JOIN runtimes r ON r.id = v.runtime_id
  LEFT JOIN models m ON m.runtime_id = v.runtime_id AND m.model = v.model`;

/** Configurations show verdicts, so a verdict is a change of what is served. */
const verdictTriggers = [
  ['INSERT', 'NEW'],
  ['UPDATE', 'NEW'],
  ['DELETE', 'OLD'],
].map(
  ([event, rows]) => `
  CREATE TRIGGER verdicts_tick_on_${event?.toLowerCase()} AFTER ${event} ON verdicts
  REFERENCING ${rows} TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION tick_serving_clock_for_rows()`,
);

const runs = `
  CREATE TABLE verification_runs (
    runtime_id text COLLATE "C" NOT NULL REFERENCES runtimes (id) ON DELETE CASCADE,
    model text COLLATE "C" NOT NULL,
    id uuid NOT NULL UNIQUE,
    status text NOT NULL CHECK (status IN ('running', 'done', 'failed', 'cancelled')),
    failure text,
    done int NOT NULL DEFAULT 0,
    total int NOT NULL DEFAULT 0,
    parameter text,
    requests int NOT NULL DEFAULT 0,
    tokens int NOT NULL DEFAULT 0,
    limits jsonb NOT NULL,
    runtime_version text,
    model_digest text,
    basis text,
    started_by jsonb NOT NULL,
    cancelled_by jsonb,
    started_at timestamptz(3) NOT NULL,
    heartbeat_at timestamptz(3) NOT NULL,
    finished_at timestamptz(3),
    PRIMARY KEY (runtime_id, model),
    CHECK ((status = 'running') = (finished_at IS NULL))
  )`;

/** One at a time per runtime, whatever the processes that start them believe. */
const oneRunning = `
  CREATE UNIQUE INDEX one_verification_per_runtime ON verification_runs (runtime_id) WHERE status = 'running'`;
