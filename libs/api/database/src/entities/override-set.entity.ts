import type { Attribution, ParameterValues, Policies } from '@kamerton/parameter-schema';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('override_sets')
export class OverrideSetEntity {
  /** A bigint, which the driver hands over as text. Made by the database. */
  @PrimaryColumn('bigint')
  id: string;

  @Column('text', { name: 'runtime_id' })
  runtimeId: string;

  /** `null`: the runtime-wide rung. */
  @Column('text', { nullable: true })
  model: string | null;

  /** `null`: the model's own set. */
  @Column('text', { nullable: true })
  profile: string | null;

  /** 0 before the first change. */
  @Column('int')
  version: number;

  @Column('jsonb')
  params: ParameterValues;

  @Column('jsonb')
  policies: Policies;

  /** Parameter → who set its value, and when. */
  @Column('jsonb')
  attribution: Readonly<Record<string, Attribution>>;

  @Column('timestamptz', { name: 'updated_at', nullable: true })
  updatedAt: Date | null;

  @Column('text', { name: 'updated_by', nullable: true })
  updatedBy: string | null;

  /** Of a profile that is no more: since when. It holds nothing then; a later write brings it back with the next version. */
  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt: Date | null;
}
