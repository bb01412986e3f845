import type { ParameterValue, Policy } from '@kamerton/parameter-schema';
import type { DiffBody } from './config.js';
import type { OverrideRung } from './drift.js';

/** An override set by its place: `model` null is the runtime-wide one, `profile` null the model's own. */
export interface SetPlace {
  readonly runtime: string;
  readonly model: string | null;
  readonly profile: string | null;
}

/**
 * What becomes of something that contradicts a policy. `clamped`: the value moves to the nearest allowed one. `removed`: the
 * value goes, there is no nearest one. `narrowed`: the policy itself moves into what the schema or another policy leaves.
 * `overruled`: it stays where it stands, and the ladder keeps it from these requests.
 */
export const resolutionKinds = ['clamped', 'removed', 'narrowed', 'overruled'] as const;
export type ResolutionKind = (typeof resolutionKinds)[number];

/** One contradiction between a write and a schema, or a write and another set; and how `resolve_conflicts` settles it. */
export interface ConflictResolution extends SetPlace {
  /** Of the set that holds what is contradicted; the written set itself where its policy contradicts schema or own value. */
  readonly rung: OverrideRung;
  readonly parameter: string;
  /** Which part of the policy; `schema`: the schema's own limits. */
  readonly rule: 'force' | 'forbid' | 'min' | 'max' | 'enum' | 'schema';
  /** What is contradicted: a value, or a policy of another set. */
  readonly subject: 'value' | 'policy';
  readonly from: ParameterValue | Policy;
  readonly resolution: ResolutionKind;
  /** `null`: nothing is left. */
  readonly to: ParameterValue | Policy | null;
  /** In the language of `Accept-Language`. */
  readonly message: string;
}

/** Another set that a write changed as well. */
export interface AlsoChanged extends SetPlace {
  /** After the change; on a dry run the version as it stands. */
  readonly version: number;
  readonly diff: DiffBody;
}
