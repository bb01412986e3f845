import type { IssueCode, ParameterValue } from '@kamerton/parameter-schema';
import type { OverrideRung } from './drift.js';

/** Targets that one answer lists at most, and services that one target does. */
export const maxImpactTargets = 100;

/** What a write would do to requests, beyond the diff of what is stored. */
export interface ImpactBody {
  /** Models and profiles whose effective values, refusals or problems the write changes; the addressed one first. */
  readonly targets: readonly ImpactTarget[];
  /** How many there are; `targets` lists at most `maxImpactTargets`. */
  readonly target_count: number;
}

export interface ImpactTarget {
  readonly runtime: string;
  readonly model: string;
  /** `null`: requests that name no profile. */
  readonly profile: string | null;
  /** Parameter → effective value before and after. */
  readonly effective: Readonly<Record<string, EffectiveChange>>;
  /** Stored overrides that do not come through as they stand after the write, and did before or are new with it. */
  readonly lost: readonly LostOverride[];
  /** Load-scope parameters whose effective value changes: with the next request the runtime loads the model anew. */
  readonly reloads: readonly string[];
  /** What goes badly together after the write; `before: true` if it did so already. */
  readonly problems: readonly ImpactProblem[];
  /** Services that follow this model, from their receipts. */
  readonly services: readonly ImpactService[];
}

/** One side of a change; `value` absent: unknown, what the runtime does by itself is not known. */
export interface EffectiveSide {
  readonly value?: ParameterValue | null;
  readonly source: string;
  /** Whether adapters send it. */
  readonly sent: boolean;
}

export interface EffectiveChange {
  readonly from: EffectiveSide;
  readonly to: EffectiveSide;
}

export interface LostOverride {
  readonly parameter: string;
  readonly rung: OverrideRung;
  readonly value: ParameterValue;
  readonly outcome: 'clamped' | 'dropped';
  readonly code: IssueCode | 'FORCED';
  /** The rung whose policy does it; absent: the schema. */
  readonly by?: OverrideRung;
  /** With `clamped`: to what. */
  readonly to?: ParameterValue;
}

export interface ImpactProblem {
  readonly parameters: readonly string[];
  /** `rule`: the runtime refuses or breaks it. `advice`: it is accepted, and something has no effect. */
  readonly kind: 'rule' | 'advice';
  /** In the language of `Accept-Language`. */
  readonly message: string;
  readonly before: boolean;
}

export interface ImpactService {
  readonly service: string;
  readonly instances: number;
  readonly last_seen_at: string;
}
