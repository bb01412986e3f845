import type { AuditEventBody } from '@kamerton/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const sequenceNumber = { to: (value: number) => value, from: (text: string) => Number(text) };

/** One row of the audit log. The database itself refuses to change or remove it. */
@Entity('change_events')
export class ChangeEventEntity {
  @PrimaryColumn('bigint', { transformer: sequenceNumber })
  sequence: number;

  @Column('uuid')
  id: string;

  @Column('timestamptz')
  at: Date;

  @Column('text', { name: 'user_id' })
  userId: string;

  @Column('text', { name: 'actor_kind' })
  actorKind: AuditEventBody['actor_kind'];

  @Column('text')
  action: AuditEventBody['action'];

  /** `null`: about no runtime (a preset). */
  @Column('text', { name: 'runtime_id', nullable: true })
  runtimeId: string | null;

  @Column('text', { nullable: true })
  model: string | null;

  @Column('text', { nullable: true })
  profile: string | null;

  @Column('int', { nullable: true })
  version: number | null;

  @Column('jsonb')
  diff: AuditEventBody['diff'];

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('text')
  source: AuditEventBody['source'];

  @Column('text', { name: 'request_id' })
  requestId: string;

  @Column('text', { name: 'previous_hash' })
  previousHash: string;

  @Column('text')
  hash: string;
}
