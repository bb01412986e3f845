import type { ProbeCheck, VerdictId } from '@kamerton/contract';
import { ViewColumn, ViewEntity } from 'typeorm';

/** A verdict, and whether runtime and model are still what they were when it was reached. */
@ViewEntity({ name: 'verdict_states', synchronize: false })
export class VerdictStateEntity {
  @ViewColumn({ name: 'runtime_id' })
  runtimeId: string;

  @ViewColumn()
  model: string;

  @ViewColumn()
  parameter: string;

  @ViewColumn()
  verdict: VerdictId;

  @ViewColumn()
  evidence: string;

  @ViewColumn()
  checks: readonly ProbeCheck[];

  @ViewColumn({ name: 'checked_at' })
  checkedAt: Date;

  @ViewColumn({ name: 'runtime_version' })
  runtimeVersion: string | null;

  @ViewColumn({ name: 'model_digest' })
  modelDigest: string | null;

  @ViewColumn()
  holds: boolean;
}
