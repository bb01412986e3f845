import type { ModelStateEntity } from '@kamerton/api-database';
import type { TunableModel } from '@kamerton/api-model-schemas';
import type { ModelBody, ModelDetailBody } from '@kamerton/contract';

export const modelBody = (state: ModelStateEntity, { status, problem }: TunableModel): ModelBody => ({
  runtime: state.runtimeId,
  runtime_kind: state.runtimeKind,
  model: state.model,
  family: state.facts?.family?.id ?? null,
  parameter_size: state.facts?.parameter_size ?? null,
  quantization: state.facts?.quantization ?? null,
  context_length: state.facts?.context_length ?? null,
  capabilities: state.facts?.capabilities ?? [],
  loaded: state.facts?.loaded ?? null,
  schema_status: status,
  schema_problem: problem,
  override_count: state.overrideCount,
  drifted: state.driftedSince !== null,
  version: state.setVersion,
});

export const modelDetailBody = (state: ModelStateEntity, tunable: TunableModel): ModelDetailBody => ({
  ...modelBody(state, tunable),
  facts: { ...state.facts },
  discovered_at: state.facts === null ? null : state.discoveredAt.toISOString(),
});
