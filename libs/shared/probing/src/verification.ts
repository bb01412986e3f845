import type { ProbeCheck, VerdictId } from '@kamerton/contract';
import type { GenerationSchema, Layer } from '@kamerton/parameter-schema';
import type { DiscoveryRequest, RuntimeKind } from '@kamerton/runtime-catalog';

/** What is believed of one model on one runtime, to be held against the live server. */
export interface VerificationSubject {
  readonly kind: RuntimeKind;
  readonly model: string;
  readonly schema: GenerationSchema;
  /** Rungs 1 and 2: what runtime and model are believed to do by themselves. */
  readonly baseLayers: readonly Layer[];
}

export interface VerificationChoice {
  /** Canonical names; left out: all of the schema. Names that the schema does not have are passed over. */
  readonly parameters?: readonly string[];
  /** Also those that make the runtime load the model anew. */
  readonly loadParameters: boolean;
}

/**
 * What came of a question. `payload` is the parsed JSON of a 2xx answer (undefined otherwise), `text` the first 2 000
 * characters of any answer; `failure` says in words why there was no answer at all.
 */
export type ProbeReply =
  { readonly status: number; readonly payload: unknown; readonly text: string } | { readonly failure: string };

export interface Finding {
  readonly verdict: VerdictId;
  /** The decisive observation, in technical English. */
  readonly evidence: string;
  readonly checks: readonly ProbeCheck[];
}

export type VerificationStep = QuestionStep | ProvenStep;

/** The run waits for a `ProbeReply` to this request. */
export interface QuestionStep {
  readonly kind: 'ask';
  readonly request: DiscoveryRequest;
  /** The one under test; `null`: the controls that come first. */
  readonly parameter: string | null;
  /** Completion tokens read so far. */
  readonly tokens: number;
  readonly done: number;
  readonly total: number;
}

export interface ProvenStep {
  readonly kind: 'proven';
  readonly parameter: string;
  readonly finding: Finding;
  readonly done: number;
  readonly total: number;
}
