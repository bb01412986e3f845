import type { DialectId } from '@kamerton/contract';
import type { DiscoveryRequest } from '../runtime-kind.js';

/** How to ask a live server of this kind a small question, and how to read what came of it. */
export interface Probing {
  /** The kind's own dialect first; further dialects are probed for what they do differently. */
  readonly routes: readonly [ProbeRoute, ...ProbeRoute[]];
  /** HTTP status with which a value of the wrong JSON type is refused; `null`: with none, or nobody knows. */
  readonly wrongTypeStatus: number | null;
  /** `true`: that status was not read in a primary source. */
  readonly wrongTypeUnverified?: true;
  /** The same for parameters (canonical names) that the server reads elsewhere than the rest of them. */
  readonly otherWrongTypeStatus?: Readonly<Record<string, number | null>>;
  /** Where the server tells what is in force for a loaded model; left out: nowhere. */
  readonly inForce?: {
    readonly request: (model: string) => DiscoveryRequest;
    /** Canonical name → value; a parameter that the server does not tell is absent. */
    readonly read: (payload: unknown, model: string) => Readonly<Record<string, unknown>>;
    /**
     * Canonical name of a duration → the instant at which it will be over, in milliseconds on the server's own clock: only
     * differences between two readings mean anything. Left out: the server tells none.
     */
    readonly readInstants?: (payload: unknown, model: string) => Readonly<Record<string, number>>;
  };
}

export interface ProbeRoute {
  readonly dialect: DialectId;
  /** One generation that is not streamed. */
  readonly request: (ask: ProbeAsk) => DiscoveryRequest;
  /** Throws `UnreadablePayload`, never anything else. */
  readonly read: (payload: unknown) => ProbeAnswer;
  /** Fields that make the answer tell its candidates; left out: this route tells none. */
  readonly candidates?: readonly ProbeField[];
}

export interface ProbeAsk {
  readonly model: string;
  readonly prompt: string;
  /** Written as they are, also values that no caller may send. */
  readonly fields: readonly ProbeField[];
}

export interface ProbeField {
  readonly path: readonly string[];
  readonly value: unknown;
}

export interface ProbeAnswer {
  /** Of the first choice, without its reasoning. */
  readonly text: string;
  readonly reasoning: string | null;
  readonly choices: number;
  /** `null`: the server does not count them for callers. */
  readonly completionTokens: number | null;
  /** As the server calls it (`length`, `stop`). */
  readonly finishReason: string | null;
  /** Values that the server says it used, by canonical name. */
  readonly echo: Readonly<Record<string, unknown>>;
  /** What the first token was drawn from once every sampler had run, likeliest first; absent when the answer does not tell. */
  readonly candidates?: readonly ProbeCandidate[];
}

export interface ProbeCandidate {
  /** Distinct for distinct tokens; not necessarily text. */
  readonly token: string;
  /** From above 0 to 1. */
  readonly probability: number;
}
