import type {
  Change,
  CrossParameterRule,
  EffectiveValues,
  ParameterDefinition,
  ParameterValue,
  ParameterValues,
  Policies,
  Policy,
} from '@kamerton/parameter-schema';
import type { DriftBody, InvalidOverride } from './drift.js';
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
  /** What this runtime knows by name but this model on this engine does not heed, and why. */
  readonly schema_omissions: readonly SchemaOmission[];
  /** Every effective value that is known, without its ladder. */
  readonly current_values: Readonly<Record<string, ParameterValue | null>>;
  readonly overrides: ParameterValues;
  readonly policies: Policies;
  readonly effective: EffectiveValues;
  /** Stored values that the present schema refuses: they are kept, but no request gets them. */
  readonly invalid_overrides: readonly InvalidOverride[];
  /** What moved beneath the overrides since somebody last looked; `null`: nothing. */
  readonly drift: DriftBody | null;
  /** What probes proved of each parameter on the live runtime, as far as it still holds; GET …/verification has the checks. */
  readonly verdicts: Readonly<Record<string, VerdictSummary>>;
  readonly updated_at: string | null;
  readonly updated_by: string | null;
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
}

export const revisionActions = ['patch', 'replace', 'clear', 'restore'] as const;
export type RevisionAction = (typeof revisionActions)[number];

export interface RevisionBody {
  readonly version: number;
  readonly user_id: string;
  readonly at: string;
  readonly reason: string | null;
  readonly action: RevisionAction;
  readonly diff: DiffBody;
}
