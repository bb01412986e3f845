import type { IssueCode, IssueLimit, LayerSource, ParameterValue } from '@kamerton/parameter-schema';

/** Body of POST /generation/resolve, and the argument of the adapter's `apply()`. */
export interface ResolveRequestBody {
  readonly runtime: string;
  readonly model: string;
  readonly profile?: string;
  /** Which protocol of the runtime the body is for; left out: the runtime's native one (Ollama), or by the body's shape. */
  readonly dialect?: DialectId;
  /** The body that the service means to send: canonical or wire names, anything else passes untouched. */
  readonly request: Readonly<Record<string, unknown>>;
}

export const dialectIds = [
  'native',
  'openai_chat',
  'openai_completions',
  'openai_responses',
  'anthropic_messages',
] as const;
export type DialectId = (typeof dialectIds)[number];

/** What was done to a request on its way. All lists are empty when nothing had to be done. */
export interface ApplyReport {
  /** Values in `body` that came from Kamerton rather than from the request. */
  readonly applied: readonly AppliedParameter[];
  /** Values of the request that cannot travel, and overrides that would hold if neither the schema nor a policy kept them out. */
  readonly dropped: readonly DroppedParameter[];
  /** Values of the request and overrides that a policy moved to the nearest one it allows. */
  readonly clamped: readonly ClampedParameter[];
  readonly renamed: readonly RenamedParameter[];
  /** Values in `body`, whoever set them, that the dialect carries only roughly or the runtime takes for something else. */
  readonly approximated: readonly ApproximatedParameter[];
  /** Request values that a policy with `on_violation: reject` refuses; they are not in `body`. The caller decides what to do. */
  readonly rejected: readonly DroppedParameter[];
  /** Of the snapshot that was used; `null` when none has been loaded yet. */
  readonly sequence: number | null;
  /** Why the request passed untouched, when it did. */
  readonly pass_through: 'NO_SNAPSHOT' | 'UNKNOWN_RUNTIME' | 'UNKNOWN_MODEL' | 'NO_SCHEMA' | 'INTERNAL_ERROR' | null;
  /** `true`: the profile asked for does not exist; the model's own set was used. */
  readonly profile_fallback: boolean;
}

export interface AppliedParameter {
  readonly parameter: string;
  readonly wire_name: string;
  readonly value: ParameterValue;
  readonly source: LayerSource | 'policy';
}

export interface DroppedParameter {
  readonly parameter: string;
  readonly value: unknown;
  /** An issue code, or why the value cannot travel: the body has no place for it, or the same parameter was given twice. */
  readonly code: IssueCode | 'FORCED' | 'NOT_IN_DIALECT' | 'DUPLICATE';
  readonly limit?: IssueLimit;
}

export interface ClampedParameter {
  readonly parameter: string;
  readonly from: ParameterValue;
  readonly to: ParameterValue;
  readonly limit?: IssueLimit;
}

export interface RenamedParameter {
  readonly from: string;
  readonly to: string;
}

export interface ApproximatedParameter {
  readonly parameter: string;
  /** Canonical, as it was meant. */
  readonly value: ParameterValue;
  /** What becomes of it, in technical English. */
  readonly reason: string;
}

/** Answer of POST /generation/resolve. */
export interface ResolveBody extends ApplyReport {
  readonly body: Readonly<Record<string, unknown>>;
}
