import type { AppliedParameter, ApproximatedParameter, DroppedParameter } from '@kamerton/contract';
import { compileParameter } from '@kamerton/parameter-schema';
import type { CompiledParameter, GenerationSchema, Layer } from '@kamerton/parameter-schema';
import type { Dialect, DialectField } from '@kamerton/runtime-catalog';
import { approximationOf } from './approximation-of.js';
import { freezeDeeply } from './freeze-deeply.js';
import { refusedOverrides, type RefusedOverrides } from './refused-overrides.js';
import type { SentValue } from './sent-value.js';

/** One parameter of the schema with all that is known of it before a request comes. */
export interface PlannedParameter {
  readonly compiled: CompiledParameter;
  /** `null`: the dialect has no place for it. */
  readonly field: DialectField | null;
  /** What is sent while the request is silent. */
  readonly standing: StandingValue | null;
  /** An override that is in force but cannot travel in this dialect. */
  readonly untransportable: DroppedParameter | null;
  /** Overrides that the schema or a policy keeps out, or lets in clamped. */
  readonly refused: RefusedOverrides;
}

export interface StandingValue {
  readonly wireValue: unknown;
  readonly applied: AppliedParameter;
  readonly approximated: ApproximatedParameter | null;
}

/** What is written into a body; `applied` where it is Kamerton's and not the request's. */
export interface WrittenValue extends SentValue {
  readonly wireValue: unknown;
  readonly applied: AppliedParameter | null;
  readonly approximated: ApproximatedParameter | null;
}

/** Whether there is anything to do or to tell while the request is silent. */
export const isSilent = ({ standing, untransportable, refused }: PlannedParameter): boolean =>
  standing === null && untransportable === null && refused.dropped === null;

/** Whether any policy rules the parameter. */
export const isRuled = ({ compiled }: PlannedParameter): boolean => compiled.withoutRequest.policy !== undefined;

/** The standing value on its way into a body. */
export const standingSent = (planned: PlannedParameter): WrittenValue | null => {
  if (planned.standing === null) return null;
  const { wireValue, applied, approximated } = planned.standing;
  return { value: applied.value, source: applied.source, ruled: isRuled(planned), wireValue, applied, approximated };
};

export const planParameters = (
  dialect: Dialect,
  schema: GenerationSchema,
  layers: readonly Layer[],
): readonly PlannedParameter[] => {
  const fields = new Map(dialect.fields.map((field) => [field.parameter, field]));
  return Object.entries(schema.parameters).map(([name, definition]) => {
    const compiled = compileParameter(name, definition, layers);
    return planParameter(compiled, fields.get(name) ?? null, dialect.replacesUnset.includes(name));
  });
};

const planParameter = (
  compiled: CompiledParameter,
  field: DialectField | null,
  routeReplacesUnset: boolean,
): PlannedParameter => {
  const refused = refusedOverrides(compiled.name, compiled.withoutRequest);
  const nothing: PlannedParameter = { compiled, field, standing: null, untransportable: null, refused };
  const { value: effective, source, sent } = compiled.withoutRequest;
  if (effective === undefined || effective === null || source === 'unknown') return nothing;
  // A route with defaults of its own would replace what the model does by itself, so that is sent as well.
  if (!sent && !routeReplacesUnset) return nothing;
  // Reports and bodies share it from now on; the snapshot stays the caller's own.
  const value = freezeDeeply(structuredClone(effective));
  const wireValue = field?.toWire === undefined ? value : field.toWire(value);
  if (field === null || wireValue === undefined) {
    return { ...nothing, untransportable: freezeDeeply({ parameter: compiled.name, value, code: 'NOT_IN_DIALECT' }) };
  }
  const applied = { parameter: compiled.name, wire_name: field.path.join('.'), value, source };
  return { ...nothing, standing: freezeDeeply({ wireValue, applied, approximated: approximationOf(field, value) }) };
};
