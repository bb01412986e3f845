import type { AuditEventBody, VerificationCosts, VerificationStatus } from '@kamerton/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who asked for something, as the audit log is told when it comes to pass. */
export type RunActor = Pick<AuditEventBody, 'user_id' | 'actor_kind' | 'source' | 'request_id'>;

/** The last verification of one model; while it runs, the claim of the process that runs it. */
@Entity('verification_runs')
export class VerificationRunEntity {
  @PrimaryColumn('text', { name: 'runtime_id' })
  runtimeId: string;

  @PrimaryColumn('text')
  model: string;

  /** Of this run: a process that finds another one here has lost its claim. */
  @Column('uuid')
  id: string;

  @Column('text')
  status: Exclude<VerificationStatus, 'idle'>;

  @Column('text', { nullable: true })
  failure: string | null;

  /** Parameters. */
  @Column('int')
  done: number;

  @Column('int')
  total: number;

  /** The one under test. */
  @Column('text', { nullable: true })
  parameter: string | null;

  @Column('int')
  requests: number;

  /** Completion tokens. */
  @Column('int')
  tokens: number;

  @Column('jsonb')
  limits: VerificationCosts;

  @Column('text', { name: 'runtime_version', nullable: true })
  runtimeVersion: string | null;

  @Column('text', { name: 'model_digest', nullable: true })
  modelDigest: string | null;

  @Column('text', { nullable: true })
  basis: string | null;

  @Column('jsonb', { name: 'started_by' })
  startedBy: RunActor;

  @Column('jsonb', { name: 'cancelled_by', nullable: true })
  cancelledBy: RunActor | null;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  @Column('timestamptz', { name: 'heartbeat_at' })
  heartbeatAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}
