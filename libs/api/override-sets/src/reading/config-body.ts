import type { OverrideSetEntity } from '@kamerton/api-database';
import type { ConfigBody } from '@kamerton/contract';
import { resolve, type EffectiveValues, type ParameterValue } from '@kamerton/parameter-schema';
import type { OverrideTarget } from '../target/override-target.js';
import { inheritedPolicies } from './inherited-policies.js';
import { invalidOverrides } from './invalid-overrides.js';
import { overrideLayer } from './override-layers.js';
import { shownDefinitions } from './shown-definitions.js';

/** The profile in whose place the model's own set is shown: at 0 if it never was there, otherwise where it ended. */
export interface MissingProfile {
  readonly version: number;
}

/** @param sets those on the ladder of the target, `own` among them unless it was never written */
export function configBody(
  target: OverrideTarget,
  sets: readonly OverrideSetEntity[],
  own: OverrideSetEntity | undefined,
  missing: MissingProfile | null = null,
): ConfigBody {
  const { address, schema } = target;
  const effective = resolve(schema, [...target.baseLayers, ...sets.map(overrideLayer)]);
  return {
    model: address.model,
    runtime: address.runtimeId,
    runtime_kind: target.kind,
    runtime_version: target.version,
    demo: target.demo,
    profile: address.profile,
    profile_fallback: missing !== null,
    // What a write to the addressed set has to name, whatever is shown in its place.
    version: (missing ?? own)?.version ?? 0,
    schema_status: target.status,
    schema_problem: target.problem,
    schema_hash: target.schemaHash,
    generation_schema: shownDefinitions(schema, target.verdicts),
    schema_rules: schema.rules,
    schema_advice: target.advice,
    schema_omissions: target.omissions,
    current_values: knownValues(effective),
    overrides: own?.params ?? {},
    policies: own?.policies ?? {},
    inherited_policies: inheritedPolicies(sets, own),
    effective,
    invalid_overrides: invalidOverrides(target, sets),
    drift: target.drift,
    verdicts: target.verdicts,
    updated_at: own?.updatedAt?.toISOString() ?? null,
    updated_by: own?.updatedBy ?? null,
    as_of: null,
  };
}

/** Every effective value that is known; `null` is known to be nothing. */
export function knownValues(effective: EffectiveValues): Readonly<Record<string, ParameterValue | null>> {
  const entries = Object.entries(effective).flatMap(([name, { value }]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(entries);
}
