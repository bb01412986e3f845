import type { ModelKnowledge } from '@kamerton/api-database';
import type { SchemaProblem, SchemaStatus } from '@kamerton/contract';
import type { Language } from '@kamerton/parameter-schema';
import type { CompiledSchema } from './compiled-schema.js';
import { schemaProblem } from './problems/schema-problem.js';

export interface Standing {
  readonly status: SchemaStatus;
  readonly problem: SchemaProblem | null;
}

/** Whether a schema is to be had and how fresh it is. Facts that this release cannot read count as none. */
export function standing(state: ModelKnowledge, compiled: CompiledSchema | null, language: Language): Standing {
  const { schemaStatus, problemCode, problemDetail } = state;
  if (schemaStatus !== 'missing' && compiled === null) {
    return { status: 'missing', problem: schemaProblem('NOT_DISCOVERED_YET', 'missing', null, language) };
  }
  const detail = problemCode === 'NOTHING_TO_TUNE' ? (compiled?.nothingToTune ?? problemDetail) : problemDetail;
  return { status: schemaStatus, problem: schemaProblem(problemCode, schemaStatus, detail, language) };
}
