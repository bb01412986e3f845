import type { Change, DefinitionDrift, IssueCode, IssueLimit, ParameterValue } from '@kamerton/parameter-schema';
import type { VerdictId } from './verification.js';

/** What moved beneath the overrides of one model although nobody edited it. */
export interface DriftBody {
  /** Of the first of these moves. */
  readonly since: string;
  readonly runtime_version?: Change<string>;
  readonly digest?: Change<string>;
  readonly parameters: Readonly<Record<string, ParameterDrift>>;
}

/** Only what moved is there. */
export interface ParameterDrift extends DefinitionDrift {
  readonly verdict?: Change<VerdictId>;
}

/** GET /models/{model}/drift. */
export interface ModelDriftBody {
  readonly runtime: string;
  readonly model: string;
  /** `null`: nothing moved since somebody last looked, or nothing is overridden. */
  readonly drift: DriftBody | null;
}

/** An override that the present schema refuses. */
export interface InvalidOverride {
  /** The rung that holds it. */
  readonly rung: OverrideRung;
  readonly parameter: string;
  readonly value: ParameterValue;
  readonly code: IssueCode;
  readonly limit?: IssueLimit;
  /** In the language of `Accept-Language`. */
  readonly message: string;
}

export type OverrideRung = 'runtime_override' | 'model_override' | 'profile_override';

/** The rung on which an override set stands: of the runtime without a model, of the model without a profile. */
export function rungOf({ model, profile }: { model: string | null; profile: string | null }): OverrideRung {
  if (model === null) return 'runtime_override';
  return profile === null ? 'model_override' : 'profile_override';
}

/** What can move: for counting. `range` is every limit, the allowed values of an enumeration among them. */
export const driftKinds = ['version', 'digest', 'default', 'range', 'presence', 'verdict'] as const;
export type DriftKind = (typeof driftKinds)[number];

/** `diff` of an audit event `runtime.drift`. */
export interface RuntimeDriftDiff {
  readonly runtime_version: Change<string>;
  /** How many known models the runtime has told anything new of, and of how many the schema moved. */
  readonly models: { readonly changed: number; readonly schema_moved: number };
}

/**
 * `diff` of an audit event `model.drift`: moved parameters at the top, as in the diff of a configuration, beside what is not
 * a parameter. No parameter may bear one of these names.
 */
export interface ModelDriftDiff {
  readonly runtime_version?: Change<string>;
  readonly digest?: Change<string>;
  /** Overrides that this very move made invalid. */
  readonly invalid_overrides?: readonly NewlyInvalidOverride[];
}

export interface NewlyInvalidOverride extends Omit<InvalidOverride, 'message'> {
  readonly profile: string | null;
}
