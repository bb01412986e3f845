import type {
  Change,
  CrossParameterRule,
  EffectiveValues,
  ParameterAdvice,
  ParameterDefinition,
  ParameterValue,
  ParameterValues,
  Policies,
  Policy,
} from '@kamerton/parameter-schema';
import type { AlsoChanged, ConflictResolution } from './conflict.js';
import type { DriftBody, InvalidOverride, OverrideRung } from './drift.js';
import type { ImpactBody } from './impact.js';
import type { SchemaProblem, SchemaStatus } from './registry.js';
import type { VerdictId, VerdictSummary } from './verification.js';

/** GET /models/{model}/config; with `model: null` GET /runtimes/{id}/config. */
export interface ConfigBody {
  readonly model: string | null;
  readonly runtime: string;
  readonly runtime_kind: string;
  readonly runtime_version: string | null;
  readonly demo: boolean;
  readonly profile: string | null;
  /** `true`: the profile does not exist and the model's own set is shown. */
  readonly profile_fallback: boolean;
  /** Of this override set; 0 before the first change. The ETag is this number in quotes. */
  readonly version: number;
  readonly schema_status: SchemaStatus;
  readonly schema_problem: SchemaProblem | null;
  readonly schema_hash: string | null;
  readonly generation_schema: Readonly<Record<string, ShownDefinition>>;
  readonly schema_rules: readonly CrossParameterRule[];
  /** What goes badly together without being refused: see `ParameterAdvice`. */
  readonly schema_advice: readonly ParameterAdvice[];
  /** What this runtime knows by name but this model on this engine does not heed, and why. */
  readonly schema_omissions: readonly SchemaOmission[];
  /** Every effective value that is known, without its ladder. */
  readonly current_values: Readonly<Record<string, ParameterValue | null>>;
  readonly overrides: ParameterValues;
  readonly policies: Policies;
  /** Parameter → policies of the rungs beneath this set, lowest first; they hold here as well. Only where there are any. */
  readonly inherited_policies: Readonly<Record<string, readonly InheritedPolicy[]>>;
  readonly effective: EffectiveValues;
  /** Stored values that the present schema refuses: they are kept, but no request gets them. */
  readonly invalid_overrides: readonly InvalidOverride[];
  /** What moved beneath the overrides since somebody last looked; `null`: nothing. */
  readonly drift: DriftBody | null;
  /** What probes proved of each parameter on the live runtime, as far as it still holds; GET …/verification has the checks. */
  readonly verdicts: Readonly<Record<string, VerdictSummary>>;
  readonly updated_at: string | null;
  readonly updated_by: string | null;
  /** With `?at=`: the moment that all of this describes. `null`: now. */
  readonly as_of: AsOf | null;
}

/** A policy that stands on a lower rung than the set that is shown. */
export interface InheritedPolicy {
  readonly rung: OverrideRung;
  readonly policy: Policy;
  /** Who last changed the set that holds it, and when. */
  readonly updated_by: string | null;
  readonly updated_at: string | null;
}

export interface AsOf {
  readonly at: string;
  /** Since when the model was known as it is shown here. */
  readonly schema_since: string;
  /** `true`: of that moment no schema was kept; the earliest one that was stands in for it. */
  readonly schema_is_later: boolean;
}

/** A definition with what a probe proved of it; absent: nothing that still holds. */
export type ShownDefinition = ParameterDefinition & { readonly verdict?: VerdictId };

export interface SchemaOmission {
  readonly parameter: string;
  readonly wire_name: string;
  readonly evidence: string;
}

/** Body of PATCH: absent keeps, `null` removes, a value sets. */
export interface ConfigPatchBody {
  readonly params?: Readonly<Record<string, ParameterValue | null>>;
  readonly policies?: Readonly<Record<string, Policy | null>>;
  /** For the audit log; at most 500 characters. */
  readonly reason?: string;
}

/** Body of POST: replaces the whole set. */
export interface ConfigReplaceBody {
  readonly params: ParameterValues;
  readonly policies?: Policies;
  readonly reason?: string;
}

/** Changed parameters at the top, changed policies under `policies` (absent when none did). */
export interface DiffBody {
  readonly policies?: Readonly<Record<string, Change<Policy>>>;
  readonly [parameter: string]: Change<ParameterValue> | Readonly<Record<string, Change<Policy>>> | undefined;
}

/** Answer to an accepted write. A write that changes nothing makes no revision: `revision` is then `null`. */
export interface ConfigWriteBody extends ConfigBody {
  readonly diff: DiffBody;
  readonly revision: RevisionBody | null;
  readonly dry_run: boolean;
  /** What `resolve_conflicts` did to make the write go together with the schema and with the other sets; empty without conflict. */
  readonly resolved: readonly ConflictResolution[];
  /** The other sets that `resolve_conflicts` changed, each by a revision of its own, in the same transaction. */
  readonly also_changed: readonly AlsoChanged[];
  /** With a dry run: what the write would do to requests. Otherwise `null`. */
  readonly impact: ImpactBody | null;
}

export const revisionActions = [
  'patch',
  'replace',
  'clear',
  'restore',
  /** A profile came into being, empty or as a copy. */
  'create',
  /** A profile took over the content, or handed its own to another name. */
  'rename',
  /** A profile is no more; any of its revisions can be restored. */
  'delete',
  /** Values of a preset, of another set or of a file. */
  'transfer',
  /** A conflict with a policy that was written elsewhere. */
  'resolve',
  /** Settings as code. */
  'apply',
] as const;
export type RevisionAction = (typeof revisionActions)[number];

export interface RevisionBody {
  readonly version: number;
  readonly user_id: string;
  readonly at: string;
  readonly reason: string | null;
  readonly action: RevisionAction;
  readonly diff: DiffBody;
}

/** GET …/config/revisions/{version}: the set as that revision left it. */
export interface RevisionDetailBody extends RevisionBody {
  readonly params: ParameterValues;
  readonly policies: Policies;
  /** `true`: the revision is the present one. */
  readonly current: boolean;
}

/** GET …/config/revisions/{version}/compare?to={other}: what changed from one to the other; left out: to the present. */
export interface RevisionComparisonBody {
  readonly from: number;
  readonly to: number;
  readonly diff: DiffBody;
}
