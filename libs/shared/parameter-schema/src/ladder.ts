import type { ParameterValue, ParameterValues } from './definition.js';
import type { IssueCode, IssueLimit } from './issue.js';
import type { Policies } from './policy.js';

/** The rungs, lowest first. The first three are what the runtime does by itself: shown, not sent. */
export const layerSources = [
  'runtime_catalog',
  'runtime_live',
  'model_file',
  'runtime_override',
  'model_override',
  'profile_override',
  'request',
] as const;
export type LayerSource = (typeof layerSources)[number];

export interface Layer {
  readonly source: LayerSource;
  readonly values: ParameterValues;
  readonly policies?: Policies;
  /** Canonical name → who set the value, and when (RFC 3339). */
  readonly attribution?: Readonly<Record<string, Attribution>>;
}

export interface Attribution {
  readonly user_id: string;
  readonly at: string;
}

/** One rung's say on one parameter. */
export interface LadderStep extends Partial<Attribution> {
  readonly source: LayerSource;
  readonly value: ParameterValue | null;
  /** Why this step is not the effective value as it stands; absent on the winner and on what was merely overruled. */
  readonly refusal?: StepRefusal;
}

export interface StepRefusal {
  readonly outcome: 'clamped' | 'dropped' | 'rejected';
  readonly code: IssueCode | 'FORCED';
  readonly limit?: IssueLimit;
  /** The rung whose policy did it; absent when the schema did. */
  readonly by?: LayerSource;
}

export interface EffectiveValue {
  /** Absent: nothing sets it and the default is unknown. `null`: known to be nothing (see `DefinitionBase.default`). */
  readonly value?: ParameterValue | null;
  /** The rung that won, `policy` where a policy replaced what the runtime would have done, `unknown` without any value. */
  readonly source: LayerSource | 'policy' | 'unknown';
  /** Whether an adapter sends it: rungs 3 to 6 and policy values. */
  readonly sent: boolean;
  /** The policies that hold for the parameter, merged over all rungs; absent when there is none. */
  readonly policy?: MergedPolicy;
  /** Lowest rung first. */
  readonly ladder: readonly LadderStep[];
}

export interface MergedPolicy {
  readonly force?: true;
  readonly forbid?: true;
  readonly min?: number;
  readonly max?: number;
  readonly enum?: readonly (string | number | boolean)[];
  readonly on_violation: 'clamp' | 'reject';
}

export type EffectiveValues = Readonly<Record<string, EffectiveValue>>;
