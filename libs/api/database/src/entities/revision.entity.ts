import type { DiffBody, RevisionAction } from '@kamerton/contract';
import type { ParameterValues, Policies } from '@kamerton/parameter-schema';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One accepted change of one override set, with the set's whole content after it. */
@Entity('revisions')
export class RevisionEntity {
  @PrimaryColumn('bigint', { name: 'set_id' })
  setId: string;

  @PrimaryColumn('int')
  version: number;

  @Column('text')
  action: RevisionAction;

  @Column('jsonb')
  params: ParameterValues;

  @Column('jsonb')
  policies: Policies;

  @Column('jsonb')
  diff: DiffBody;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('text', { name: 'user_id' })
  userId: string;

  @Column('timestamptz')
  at: Date;

  @Column('text', { name: 'request_id' })
  requestId: string;
}
