import type { ModelBody, SchemaStatus } from '@kamerton/contract';
import { table, type Cell } from '../../output/table.js';
import type { Style } from '../../output/style.js';

const emphasis = { ready: 'green', stale: 'yellow', missing: 'red' } as const satisfies Record<
  SchemaStatus,
  keyof Style
>;

export function modelTable(models: readonly ModelBody[], style: Style): string {
  if (models.length === 0) return 'No models.\n';
  return table(
    ['MODEL', 'RUNTIME', 'SIZE', 'QUANT', 'CONTEXT', 'SCHEMA', 'OVERRIDES', 'NOTES'],
    models.map(row),
    style,
  );
}

const row = (model: ModelBody): readonly Cell[] => [
  model.model,
  model.runtime,
  model.parameter_size ?? '',
  model.quantization ?? '',
  model.context_length === null ? '' : String(model.context_length),
  { text: model.schema_status, as: emphasis[model.schema_status] },
  String(model.override_count),
  [model.loaded === true && 'loaded', model.drifted && 'drifted', model.schema_problem?.message]
    .filter(Boolean)
    .join('; '),
];
