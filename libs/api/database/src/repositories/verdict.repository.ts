import type { ProbeCheck, VerdictId } from '@kamerton/contract';
import type { EntityManager } from 'typeorm';
import type { VerdictStateEntity } from '../entities/verdict-state.entity.js';
import type { VerificationRunEntity } from '../entities/verification-run.entity.js';
import type { VerdictSummaryRow } from '../verdicts/verdict-body.js';
import { verdictStateColumns, verdictSummaryColumns } from './read-columns.js';

export interface NewVerdict {
  readonly parameter: string;
  readonly verdict: VerdictId;
  readonly evidence: string;
  readonly checks: readonly ProbeCheck[];
}

export interface VerdictCount {
  readonly runtimeId: string;
  readonly verdict: VerdictId;
  readonly count: number;
}

export type VerdictCounts = Readonly<Partial<Record<VerdictId, number>>>;

export interface LapsedModel {
  readonly runtimeId: string;
  readonly model: string;
  readonly parameters: readonly string[];
}

export class VerdictRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Of one model, those that hold and those that lapsed; by parameter. */
  of(runtimeId: string, model: string): Promise<VerdictStateEntity[]> {
    return this.manager.query<VerdictStateEntity[]>(
      `SELECT ${verdictStateColumns} FROM verdict_states WHERE runtime_id = $1 AND model = $2 ORDER BY parameter`,
      [runtimeId, model],
    );
  }

  /** Of one model, those that hold, without their checks; by parameter. */
  holding(runtimeId: string, model: string): Promise<VerdictSummaryRow[]> {
    return this.manager.query<VerdictSummaryRow[]>(
      `SELECT ${verdictSummaryColumns} FROM verdict_states WHERE runtime_id = $1 AND model = $2 AND holds ORDER BY parameter`,
      [runtimeId, model],
    );
  }

  /** What was proved of the parameter before, whether it still holds or not; `null`: nothing ever was. */
  async previous(runtimeId: string, model: string, parameter: string): Promise<VerdictId | null> {
    const [row] = await this.manager.query<{ verdict: VerdictId }[]>(
      'SELECT verdict FROM verdicts WHERE runtime_id = $1 AND model = $2 AND parameter = $3',
      [runtimeId, model, parameter],
    );
    return row?.verdict ?? null;
  }

  /** A verdict about what the run found when it began. */
  async save(runId: string, { parameter, verdict, evidence, checks }: NewVerdict): Promise<void> {
    await this.manager.query(
      `INSERT INTO verdicts (runtime_id, model, parameter, verdict, evidence, checks, checked_at, runtime_version,
         model_digest, basis)
       SELECT runtime_id, model, $2::text, $3::text, $4::text, $5::jsonb, now(), runtime_version, model_digest, basis
       FROM verification_runs WHERE id = $1
       ON CONFLICT (runtime_id, model, parameter) DO UPDATE SET verdict = excluded.verdict, evidence = excluded.evidence,
         checks = excluded.checks, checked_at = excluded.checked_at, runtime_version = excluded.runtime_version,
         model_digest = excluded.model_digest, basis = excluded.basis`,
      [runId, parameter, verdict, evidence, JSON.stringify(checks)],
    );
  }

  /** How many verdicts of each sort a run reached. */
  async countOf({ runtimeId, model, startedAt }: VerificationRunEntity): Promise<VerdictCounts> {
    const rows = await this.manager.query<{ verdict: VerdictId; count: number }[]>(
      `SELECT verdict, count(*)::int AS count FROM verdicts
       WHERE runtime_id = $1 AND model = $2 AND checked_at >= $3 GROUP BY verdict ORDER BY verdict`,
      [runtimeId, model, startedAt],
    );
    return Object.fromEntries(rows.map(({ verdict, count }) => [verdict, count]));
  }

  /**
   * Models that are there and have lapsed verdicts, with the parameters concerned. A model that was verified since it is what
   * it is now is not among them, unless that failed more than an hour ago.
   */
  lapsed(): Promise<LapsedModel[]> {
    return this.manager.query<LapsedModel[]>(
      `SELECT v.runtime_id AS "runtimeId", v.model, array_agg(v.parameter ORDER BY v.parameter) AS parameters
       FROM verdict_states v
       JOIN models m ON m.runtime_id = v.runtime_id AND m.model = v.model AND m.present
       JOIN runtimes r ON r.id = v.runtime_id AND r.enabled AND r.status = 'up'
       WHERE NOT v.holds AND NOT EXISTS (
         SELECT FROM verification_runs run WHERE run.runtime_id = v.runtime_id AND run.model = v.model
           AND verdict_holds(run.runtime_version, run.basis, r.version, m.digest, m.facts)
           AND (run.status <> 'failed' OR run.finished_at > now() - interval '1 hour'))
       GROUP BY v.runtime_id, v.model ORDER BY v.runtime_id, v.model`,
    );
  }

  /** How many verdicts hold on each runtime. */
  countHolding(): Promise<VerdictCount[]> {
    return this.manager.query<VerdictCount[]>(
      `SELECT runtime_id AS "runtimeId", verdict, count(*)::int AS count
       FROM verdict_states WHERE holds GROUP BY runtime_id, verdict`,
    );
  }
}
