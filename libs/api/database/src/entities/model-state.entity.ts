import type { SchemaProblemCode, SchemaStatus, VerdictId } from '@kamerton/contract';
import type { ModelFacts } from '@kamerton/runtime-catalog';
import { ViewColumn, ViewEntity } from 'typeorm';

/** One model as it stands now: what discovery knows, whether its runtime is there, and how much its own set overrides. */
@ViewEntity({ name: 'model_states', synchronize: false })
export class ModelStateEntity {
  @ViewColumn({ name: 'runtime_id' })
  runtimeId: string;

  @ViewColumn()
  model: string;

  @ViewColumn()
  facts: ModelFacts | null;

  @ViewColumn({ name: 'facts_hash' })
  factsHash: string | null;

  @ViewColumn()
  digest: string | null;

  @ViewColumn({ name: 'problem_code' })
  problemCode: SchemaProblemCode | null;

  @ViewColumn({ name: 'problem_detail' })
  problemDetail: string | null;

  @ViewColumn({ name: 'discovered_at' })
  discoveredAt: Date;

  @ViewColumn({ name: 'runtime_kind' })
  runtimeKind: string;

  @ViewColumn({ name: 'runtime_version' })
  runtimeVersion: string | null;

  @ViewColumn()
  demo: boolean;

  @ViewColumn({ name: 'schema_status' })
  schemaStatus: SchemaStatus;

  /** Version of the model's own override set; 0 before the first change. */
  @ViewColumn({ name: 'set_version' })
  setVersion: number;

  /** Parameters that the model's own set overrides. */
  @ViewColumn({ name: 'override_count' })
  overrideCount: number;

  /** What it was when somebody last looked at its drift; `null`: the same as now, as far as anybody needs to know. */
  @ViewColumn({ name: 'baseline_facts' })
  baselineFacts: ModelFacts | null;

  @ViewColumn({ name: 'baseline_hash' })
  baselineHash: string | null;

  /** Parameter → verdict, of those that held then. */
  @ViewColumn({ name: 'baseline_verdicts' })
  baselineVerdicts: Readonly<Record<string, VerdictId>> | null;

  /** Of those that hold now; read only where there is a baseline. */
  @ViewColumn({ name: 'present_verdicts' })
  presentVerdicts: Readonly<Record<string, VerdictId>> | null;

  /** Since when it differs from its baseline; `null`: it does not. */
  @ViewColumn({ name: 'drifted_since' })
  driftedSince: Date | null;
}
