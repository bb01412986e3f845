import type { DialectId } from '@kamerton/contract';
import type { GenerationSchema, Layer } from '@kamerton/parameter-schema';
import { wirePlaces } from '@kamerton/runtime-catalog';
import type { RuntimeKind, WirePlaces } from '@kamerton/runtime-catalog';
import { fastPath } from './apply-fast.js';
import { applySlowly } from './apply-slowly.js';
import { freezeDeeply } from './freeze-deeply.js';
import { passThrough } from './pass-through-plan.js';
import type { RequestPlan } from './plan.js';
import type { PlanGround } from './plan-ground.js';
import { planParameters } from './planned-parameter.js';
import { unknownOverrides } from './refused-overrides.js';
import { ruleSettlement } from './rule-settlement.js';

export interface PlanInput {
  readonly kind: RuntimeKind;
  readonly dialect: DialectId;
  readonly schema: GenerationSchema;
  /** The layers below the request. Base layers may be left out: the schema's defaults then stand in for them. */
  readonly layers: readonly Layer[];
  readonly model: string;
  readonly sequence: number | null;
  readonly profileFallback: boolean;
}

/**
 * Works out all that can be known before a request comes. A request that names no parameter then costs a few object spreads.
 *
 * @throws RangeError if the kind does not speak the dialect.
 */
export const compileRequestPlan = (input: PlanInput): RequestPlan => {
  const { kind, schema, layers, sequence, profileFallback } = input;
  const dialect = kind.dialects.find(({ id }) => id === input.dialect);
  if (dialect === undefined) throw new RangeError(`${kind.name} has no dialect called ${input.dialect}`);

  const model = dialect.modelInPath === true ? null : input.model;
  const places = wirePlaces(dialect, Object.keys(schema.parameters));
  const parameters = planParameters(dialect, schema, layers);
  const rules = ruleSettlement(schema, parameters);
  const unknown = unknownOverrides(schema, layers);
  const ground: PlanGround = { model, places, parameters, rules, unknown, sequence, profileFallback };
  const constant = freezeDeeply(applySlowly(ground, {}));
  const applyFast = fastPath(constant, model);

  return {
    apply: (request) => {
      try {
        if (!isRecord(request)) return passThrough(request, 'INTERNAL_ERROR', sequence);
        return namesParameter(request, places) ? applySlowly(ground, request) : applyFast(request);
      } catch {
        // Only a request whose own getters or proxy throw comes here; the caller learns of it from the report.
        return passThrough(request, 'INTERNAL_ERROR', sequence);
      }
    },
  };
};

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `for in` is several times faster than Object.keys; that it also sees inherited keys only costs those requests the fast path. */
const namesParameter = (request: Readonly<Record<string, unknown>>, places: WirePlaces): boolean => {
  const { keys, folds } = places;
  for (const key in request) {
    if (keys.has(key) || (folds && places.keyFor(key) !== undefined)) return true;
  }
  return false;
};
