import type { SchemaOmission, SchemaProblem, SchemaStatus } from '@kamerton/contract';
import type { GenerationSchema, Layer, ParameterAdvice } from '@kamerton/parameter-schema';

/** One model on one runtime with what can be tuned on it, in the caller's language. */
export interface TunableModel {
  readonly runtime: string;
  readonly model: string;
  readonly kind: string;
  readonly version: string | null;
  readonly demo: boolean;
  readonly status: SchemaStatus;
  readonly problem: SchemaProblem | null;
  /** Empty while `status` is `missing`. */
  readonly schema: GenerationSchema;
  /** `sha256:<hex>`, the same in every language; `null` while `status` is `missing`. */
  readonly schemaHash: string | null;
  /** What runtime and model do by themselves, lowest rung first. */
  readonly baseLayers: readonly Layer[];
  /** What the runtime knows by name but this model on this engine does not heed. */
  readonly omissions: readonly SchemaOmission[];
  /** What goes badly together without being refused. */
  readonly advice: readonly ParameterAdvice[];
  /** Parameters of which another value makes the runtime load the model anew. */
  readonly reloads: readonly string[];
}
