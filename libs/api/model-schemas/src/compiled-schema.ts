import type { SchemaOmission } from '@kamerton/contract';
import type { GenerationSchema, Language, Layer, ParameterAdvice } from '@kamerton/parameter-schema';
import { runtimeKind, type ModelFacts } from '@kamerton/runtime-catalog';
import { schemaHash } from './schema-hash.js';

/** All that follows from one model's facts, in one language. */
export interface CompiledSchema {
  readonly schema: GenerationSchema;
  readonly hash: string;
  readonly baseLayers: readonly Layer[];
  readonly omissions: readonly SchemaOmission[];
  readonly advice: readonly ParameterAdvice[];
  readonly reloads: readonly string[];
  readonly nothingToTune: string | null;
}

/** `null`: the facts are of a runtime kind that this release does not know. */
export function compileSchema(facts: ModelFacts, language: Language): CompiledSchema | null {
  const kind = runtimeKind(facts.kind);
  if (kind === undefined) return null;
  const model = kind.schema(facts, language);
  return { ...model, hash: schemaHash(model.schema) };
}
