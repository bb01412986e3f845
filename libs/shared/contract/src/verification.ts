import type { DialectId } from './resolve.js';

/**
 * What a probe proved of a parameter on a live runtime:
 * `honoured` – the answer changed exactly as the parameter says; `clamped` – a value within the schema was silently changed to
 * a nearer one; `ignored` – the answer is the same with and without it; `rejected` – a value that the schema allows was
 * refused; `replaced` – another value than the one sent, or than the model's own default, was used; `unproven` – none of these
 * could be shown.
 */
export const verdictIds = ['honoured', 'clamped', 'ignored', 'rejected', 'replaced', 'unproven'] as const;
export type VerdictId = (typeof verdictIds)[number];

/** `unset`: the same request without the parameter, compared with the default that the catalogue believes in. */
export const probeSteps = ['existence', 'range', 'echo', 'effect', 'unset'] as const;
export type ProbeStepId = (typeof probeSteps)[number];

/** One thing that was tried, in technical English. */
export interface ProbeCheck {
  readonly step: ProbeStepId;
  readonly dialect: DialectId;
  /** What the catalogue says would happen; `null`: it says nothing. */
  readonly expected: string | null;
  readonly seen: string;
  /** `null`: nothing was expected, or what was seen proves nothing. */
  readonly as_expected: boolean | null;
}

/** What was proved, without what was tried on the way: a configuration is read often, and that would make it twice as long. */
export interface VerdictSummary {
  readonly verdict: VerdictId;
  /** The decisive observation, in technical English. */
  readonly evidence: string;
  readonly checked_at: string;
  readonly runtime_version: string | null;
  readonly model_digest: string | null;
}

export interface VerdictBody extends VerdictSummary {
  readonly checks: readonly ProbeCheck[];
}

export const verificationStatuses = ['idle', 'running', 'done', 'failed', 'cancelled'] as const;
export type VerificationStatus = (typeof verificationStatuses)[number];

/** GET /models/{model}/verification: the last run, and all verdicts that still hold. */
export interface VerificationBody {
  readonly runtime: string;
  readonly model: string;
  /** `idle`: nothing was ever run. */
  readonly status: VerificationStatus;
  readonly progress: VerificationProgress | null;
  readonly started_at: string | null;
  readonly started_by: string | null;
  readonly finished_at: string | null;
  /** Why the run failed, or stopped before its end. */
  readonly failure: string | null;
  readonly spent: VerificationCosts;
  readonly limits: VerificationCosts;
  readonly runtime_version: string | null;
  readonly model_digest: string | null;
  readonly verdicts: Readonly<Record<string, VerdictBody>>;
  /** Verdicts about another version or another digest: they no longer count. */
  readonly lapsed: Readonly<Record<string, VerdictBody>>;
}

export interface VerificationProgress {
  /** Parameters. */
  readonly done: number;
  readonly total: number;
  /** The one under test. */
  readonly parameter: string | null;
}

export interface VerificationCosts {
  readonly requests: number;
  /** Completion tokens. */
  readonly tokens: number;
  readonly seconds: number;
}

/** Body of POST /models/{model}/verification; all of it may be left out. */
export interface VerificationRequestBody {
  /** Canonical names; left out: all that can be probed. */
  readonly parameters?: readonly string[];
  /** Also those that make the runtime load the model anew. */
  readonly load_parameters?: boolean;
  /** Needed where each generation costs money. */
  readonly accept_costs?: boolean;
}

/** Answer of POST /models/{model}/verification?dry_run=true: what a run would do. Nothing is asked of the runtime. */
export interface VerificationPlanBody {
  readonly runtime: string;
  readonly model: string;
  readonly dry_run: true;
  /** What would be probed. */
  readonly parameters: readonly string[];
  /** What would not, because probing it makes the runtime load the model anew: see `load_parameters`. */
  readonly left_out: readonly string[];
  readonly limits: VerificationCosts;
  /** Each generation costs money on this runtime: a run wants `accept_costs`. */
  readonly billed_per_call: boolean;
}
