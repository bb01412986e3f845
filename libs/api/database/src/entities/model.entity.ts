import type { SchemaProblemCode } from '@kamerton/contract';
import type { ModelFacts } from '@kamerton/runtime-catalog';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What discovery said last. Whether it is still to be trusted (runtime down, model gone) is for `ModelStateRow` to say. */
export const storedSchemaStatuses = ['ready', 'missing'] as const;
export type StoredSchemaStatus = (typeof storedSchemaStatuses)[number];

@Entity('models')
export class ModelEntity {
  @PrimaryColumn('text', { name: 'runtime_id' })
  runtimeId: string;

  @PrimaryColumn('text')
  model: string;

  @Column('jsonb', { nullable: true })
  facts: ModelFacts | null;

  @Column('text', { name: 'facts_hash', nullable: true })
  factsHash: string | null;

  @Column('text', { nullable: true })
  digest: string | null;

  @Column('text', { name: 'schema_status' })
  schemaStatus: StoredSchemaStatus;

  @Column('text', { name: 'problem_code', nullable: true })
  problemCode: SchemaProblemCode | null;

  @Column('text', { name: 'problem_detail', nullable: true })
  problemDetail: string | null;

  @Column('boolean')
  present: boolean;

  @Column('timestamptz', { name: 'discovered_at' })
  discoveredAt: Date;
}

/** A model without its facts, which may be large: enough to see whether anything about it changed. */
export type ModelMark = Omit<ModelEntity, 'facts'>;
