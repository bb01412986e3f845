import type { EntityManager } from 'typeorm';
import type { RunActor, VerificationRunEntity } from '../entities/verification-run.entity.js';
import { verificationRunColumns } from './read-columns.js';

/** A run, and whether the process that ran it is taken for dead. */
export interface KnownRun extends VerificationRunEntity {
  readonly abandoned: boolean;
}

/** A run that this transaction holds. */
export interface HeldRun extends VerificationRunEntity {
  /** Runtime and model are still what they were when it began. */
  readonly sameSubject: boolean;
}

export type NewRun = Pick<VerificationRunEntity, 'id' | 'runtimeId' | 'model' | 'total' | 'limits' | 'startedBy'>;
export type RunProgress = Pick<VerificationRunEntity, 'done' | 'total' | 'parameter' | 'requests' | 'tokens'>;
export type RunEnd = Pick<VerificationRunEntity, 'status' | 'failure'> & Omit<RunProgress, 'parameter'>;

/** A process that has not been heard of for this long is taken for dead. By the clock of the database, for all alike. */
const abandoned = `(status = 'running' AND heartbeat_at < now() - interval '30 seconds')`;

export class VerificationRunRepository {
  constructor(private readonly manager: EntityManager) {}

  async find(runtimeId: string, model: string): Promise<KnownRun | null> {
    const [run] = await this.manager.query<KnownRun[]>(
      `SELECT ${verificationRunColumns}, ${abandoned} AS abandoned FROM verification_runs
       WHERE runtime_id = $1 AND model = $2`,
      [runtimeId, model],
    );
    return run ?? null;
  }

  /** The run that occupies the runtime, held until the transaction is over. */
  async lockRunningOn(runtimeId: string): Promise<KnownRun | null> {
    const [run] = await this.manager.query<KnownRun[]>(
      `SELECT ${verificationRunColumns}, ${abandoned} AS abandoned FROM verification_runs
       WHERE runtime_id = $1 AND status = 'running' FOR UPDATE`,
      [runtimeId],
    );
    return run ?? null;
  }

  /** Ids of the runs whose process is taken for dead. */
  async abandoned(): Promise<readonly string[]> {
    const rows = await this.manager.query<{ id: string }[]>(`SELECT id FROM verification_runs WHERE ${abandoned}`);
    return rows.map(({ id }) => id);
  }

  /**
   * Takes the runtime for a run about what model and runtime are now, in the place of the model's last run. `null`: the model
   * is gone. The caller holds the runtime and has seen that nothing runs on it.
   */
  async begin({ id, runtimeId, model, total, limits, startedBy }: NewRun): Promise<VerificationRunEntity | null> {
    const [run] = await this.manager.query<VerificationRunEntity[]>(
      `INSERT INTO verification_runs (runtime_id, model, id, status, total, limits, runtime_version, model_digest, basis,
         started_by, started_at, heartbeat_at)
       SELECT m.runtime_id, m.model, $3::uuid, 'running', $4::int, $5::jsonb, r.version, m.digest,
         verdict_basis(m.digest, m.facts), $6::jsonb, now(), now()
       FROM models m JOIN runtimes r ON r.id = m.runtime_id WHERE m.runtime_id = $1 AND m.model = $2
       ON CONFLICT (runtime_id, model) DO UPDATE SET id = excluded.id, status = excluded.status, failure = NULL, done = 0,
         total = excluded.total, parameter = NULL, requests = 0, tokens = 0, limits = excluded.limits,
         runtime_version = excluded.runtime_version, model_digest = excluded.model_digest, basis = excluded.basis,
         started_by = excluded.started_by, cancelled_by = NULL, started_at = excluded.started_at,
         heartbeat_at = excluded.heartbeat_at, finished_at = NULL
       RETURNING ${verificationRunColumns}`,
      [runtimeId, model, id, total, limits, startedBy],
    );
    return run ?? null;
  }

  /** Says that the run's process is alive and how far it is. `null`: the run is no longer running. */
  async beat(id: string, progress: RunProgress): Promise<{ readonly cancelled: boolean } | null> {
    const { done, total, parameter, requests, tokens } = progress;
    const [rows] = await this.manager.query<[{ cancelled: boolean }[], number]>(
      `UPDATE verification_runs SET heartbeat_at = now(), done = $2, total = $3, parameter = $4, requests = $5, tokens = $6
       WHERE id = $1 AND status = 'running' RETURNING cancelled_by IS NOT NULL AS cancelled`,
      [id, done, total, parameter, requests, tokens],
    );
    return rows[0] ?? null;
  }

  /** The run, held until the transaction is over; `null`: it is no longer running. */
  async lock(id: string): Promise<HeldRun | null> {
    const [run] = await this.manager.query<HeldRun[]>(
      `SELECT ${verificationRunColumns}, EXISTS (
         SELECT FROM models m JOIN runtimes r ON r.id = m.runtime_id
         WHERE m.runtime_id = run.runtime_id AND m.model = run.model
           AND verdict_holds(run.runtime_version, run.basis, r.version, m.digest, m.facts)) AS "sameSubject"
       FROM verification_runs run WHERE id = $1 AND status = 'running' FOR UPDATE OF run`,
      [id],
    );
    return run ?? null;
  }

  /** Notes who wants the run to end; the first one counts. */
  async requestCancellation(id: string, by: RunActor): Promise<void> {
    await this.manager.query(
      `UPDATE verification_runs SET cancelled_by = COALESCE(cancelled_by, $2) WHERE id = $1 AND status = 'running'`,
      [id, by],
    );
  }

  /** The same for whatever runs on a runtime. The caller holds the runtime. */
  async requestCancellationOn(runtimeId: string, by: RunActor): Promise<void> {
    await this.manager.query(
      `UPDATE verification_runs SET cancelled_by = COALESCE(cancelled_by, $2) WHERE runtime_id = $1 AND status = 'running'`,
      [runtimeId, by],
    );
  }

  /** Ends a run that this transaction holds. */
  async finish(id: string, { status, failure, done, total, requests, tokens }: RunEnd): Promise<VerificationRunEntity> {
    const [[run]] = await this.manager.query<[VerificationRunEntity[], number]>(
      `UPDATE verification_runs SET status = $2, failure = $3, done = $4, total = $5, requests = $6, tokens = $7,
         parameter = NULL, finished_at = now()
       WHERE id = $1 RETURNING ${verificationRunColumns}`,
      [id, status, failure, done, total, requests, tokens],
    );
    if (!run) throw new Error('the verification that was just held is gone');
    return run;
  }
}
