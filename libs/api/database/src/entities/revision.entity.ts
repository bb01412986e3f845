import type { DiffBody, RevisionAction } from '@kamerton/contract';
import type { ParameterValues, Policies } from '@kamerton/parameter-schema';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OverrideSetEntity } from './override-set.entity.js';

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

  /** Parameter → who set its value, and when, as of this revision. */
  @Column('jsonb')
  attribution: OverrideSetEntity['attribution'];

  /** The profile is no more after it. */
  @Column('boolean')
  deleted: boolean;

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
