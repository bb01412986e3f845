import type { RuntimeStatus } from '@kamerton/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('runtimes')
export class RuntimeEntity {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  kind: string;

  @Column('text', { name: 'base_url' })
  baseUrl: string;

  @Column('boolean')
  enabled: boolean;

  @Column('boolean')
  demo: boolean;

  /** Name of the environment variable that holds the secret of its calls; never told to callers. */
  @Column('text', { nullable: true })
  credential: string | null;

  @Column('text', { nullable: true })
  version: string | null;

  @Column('text')
  status: RuntimeStatus;

  @Column('timestamptz', { name: 'last_seen_at', nullable: true })
  lastSeenAt: Date | null;

  @Column('text', { name: 'last_error', nullable: true })
  lastError: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
