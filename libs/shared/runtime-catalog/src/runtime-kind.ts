import type { DialectId } from '@kamerton/contract';
import type {
  GenerationSchema,
  Language,
  Layer,
  ParameterAdvice,
  ParameterDefinition,
  ParameterValue,
} from '@kamerton/parameter-schema';
import type { Probing } from './probing/probing.js';
import type { DeliberateOmission } from './schema/deliberate-omission.js';
import type { SettingsFile } from './settings-file.js';

/**
 * One runtime kind, seen from six sides: parameters, discovery, schema, wire, probing and settings files. A new kind is a new folder that fills this in, and one line in `runtime-kinds.ts`.
 * All functions are pure: payloads go in, plain data comes out; fetching is the registry's business.
 */
export interface RuntimeKind {
  readonly id: string;
  /** As the vendor writes it. */
  readonly name: string;
  /** Ports on loopback where a server of this kind is usually found. */
  readonly usualPorts: readonly number[];
  /** `true`: each generation costs money, so nothing is ever generated there unless a person asked for it by name. */
  readonly billedPerCall: boolean;
  /**
   * Headers of every call, with the secret that the runtime wants from callers; `null`: none was configured. Left out: a
   * secret travels as `Authorization: Bearer`, and nothing travels without one.
   */
  readonly headers?: (secret: string | null) => Readonly<Record<string, string>>;
  readonly discovery: Discovery;
  /** Other names by which a request may mean the listed model; left out: the runtime knows none. */
  readonly otherNames?: (model: string) => readonly string[];
  readonly schema: (facts: ModelFacts, language: Language) => ModelSchema;
  readonly dialects: readonly Dialect[];
  /** Which tokens a penalty looks at, by canonical name, where that is known: copied to a kind that looks at others it is only rough. */
  readonly penaltyReach?: Readonly<Record<string, PenaltyReach>>;
  /** The dialect meant when a caller names none. */
  readonly dialectOf: (request: Readonly<Record<string, unknown>>) => DialectId;
  readonly probing: Probing;
  /** Files and command lines in which people keep settings of this kind; left out: there is none that Kamerton reads. */
  readonly settingsFiles?: readonly SettingsFile[];
  /** Fields of the protocol that are no parameter on purpose, each with its reason: together with the dialects, all there are. */
  readonly deliberateOmissions: readonly DeliberateOmission[];
}

/** `window`: the last so many tokens, those of the prompt among them. `everything`: the prompt and what was generated. */
export const penaltyReaches = ['window', 'generated', 'everything'] as const;
export type PenaltyReach = (typeof penaltyReaches)[number];

/** One HTTP call to a runtime. `path` is relative to the runtime's base URL. */
export interface DiscoveryRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
}

/** A payload that is not what the runtime's protocol promises throws `UnreadablePayload`, never anything else. */
export interface Discovery {
  /** `null`: runtimes of this kind tell no version. */
  readonly versionRequest: DiscoveryRequest | null;
  readonly readVersion: (payload: unknown) => string;
  /** Where older servers of this kind tell the same, newest first; `readVersion` reads these answers too. */
  readonly olderVersionRequests?: readonly DiscoveryRequest[];
  readonly listRequest: DiscoveryRequest;
  readonly readList: (payload: unknown) => readonly ListedModel[];
  /**
   * Whether a list that `readList` can read is one of this kind's own, asked of servers that nobody registered; left out: no
   * other server has such a list. Whoever registers a server is believed.
   */
  readonly isOwnList?: (payload: unknown) => boolean;
  /** What older servers of this kind answer where `listRequest` gives nothing readable, newest first. */
  readonly olderLists?: readonly ModelList[];
  /** The request for the page after this one; `null`: it was the last. Left out: the list comes whole. */
  readonly nextPage?: (payload: unknown) => DiscoveryRequest | null;
  /** Runtime-wide facts besides the version (what is loaded, what the server's own API document names); optional answers. */
  readonly runtimeRequests: Readonly<Record<string, DiscoveryRequest>>;
  /**
   * Per-model details; `null` where the list already says all there is: of every model, or of this one as it is `listed` (a
   * router has nothing to tell of a model that it has not loaded).
   */
  readonly modelRequest: ((model: string, listed?: ListedModel) => DiscoveryRequest | null) | null;
  readonly readModel: (input: DiscoveredModel) => ModelFacts;
}

export interface ModelList {
  readonly request: DiscoveryRequest;
  readonly read: (payload: unknown) => readonly ListedModel[];
}

export interface ListedModel {
  readonly model: string;
  /** Changes when the model's content does; `null` where the runtime has no such thing. */
  readonly digest: string | null;
  readonly payload: unknown;
}

export interface DiscoveredModel {
  readonly runtimeVersion: string | null;
  readonly listed: ListedModel;
  /** The answer to `modelRequest`, or null where there is none. */
  readonly details: unknown;
  /** Answers to `runtimeRequests` by their name; a missing one was not to be had. */
  readonly runtime: Readonly<Record<string, unknown>>;
}

/** What is known of one model on one runtime; stored as it is, so every field is plain JSON. */
export interface ModelFacts {
  readonly kind: string;
  readonly model: string;
  readonly runtime_version: string | null;
  readonly digest: string | null;
  /**
   * Which inference engine or front end of the runtime serves the model (Ollama has several); `unknown` where there are
   * several and the runtime gives no way to tell, `null` where there is only one.
   */
  readonly engine: string | null;
  /** `gguf`, `safetensors`, … */
  readonly format: string | null;
  /** The architecture as the runtime calls it (`llama`, `qwen3`). */
  readonly architecture: string | null;
  /** The family as Kamerton's family rules know it (`llama3`), with the reason for believing so. */
  readonly family: FamilyFact | null;
  readonly parameter_size: string | null;
  readonly quantization: string | null;
  /** In tokens: the most that the model was trained for or the server was started with. */
  readonly context_length: number | null;
  readonly capabilities: readonly string[];
  readonly loaded: boolean | null;
  /** The model's own parameters in canonical names, as read from its file; unreadable lines are in `warnings`. */
  readonly model_parameters: Readonly<Record<string, unknown>>;
  /** What the running server says is in force for the model now, in canonical names (Ollama: the allocated context). */
  readonly live_parameters: Readonly<Record<string, unknown>>;
  /** Field names that the server's own API document lists; `null` when it gives none. */
  readonly known_fields: readonly string[] | null;
  /** What that document rules for single fields; absent when it rules nothing. */
  readonly known_field_rules?: Readonly<Record<string, KnownFieldRule>>;
  /** What the server tells of itself and of how it was started, as far as parameters depend on it; absent when that is nothing. */
  readonly server_settings?: Readonly<Record<string, string | number | boolean>>;
  readonly warnings: readonly string[];
}

export interface KnownFieldRule {
  readonly min?: number;
  readonly max?: number;
  readonly max_items?: number;
  readonly enum?: readonly string[];
}

export interface FamilyFact {
  readonly id: string;
  readonly evidence: string;
  readonly from: 'runtime_live' | 'model_name';
}

export interface ModelSchema {
  readonly schema: GenerationSchema;
  /** Rungs 1 and 2: what runtime and model do by themselves. */
  readonly baseLayers: readonly Layer[];
  /** Parameters that the runtime knows but this model on this engine and version does not heed. */
  readonly omissions: readonly { readonly parameter: string; readonly wire_name: string; readonly evidence: string }[];
  /** What goes badly together without being refused; only about parameters of the schema. */
  readonly advice: readonly ParameterAdvice[];
  /** Parameters of which another value makes the runtime load the model anew with the next request. */
  readonly reloads: readonly string[];
  /** Set when the model has nothing to tune (an embedding model): the schema is then empty. */
  readonly nothingToTune: string | null;
}

/** One protocol of a runtime: where each canonical parameter stands in a request body. */
export interface Dialect {
  readonly id: DialectId;
  /** Endpoint paths that speak it, for people. */
  readonly endpoints: readonly string[];
  /** The path names the model, and a body that names it as well may be refused. Left out: the body names it. */
  readonly modelInPath?: true;
  /**
   * The server matches the names of fields without regard to case, and takes the last one where several match: at the top of the
   * body, or in the objects below it as well. Left out: every name counts as it is written.
   */
  readonly foldsNames?: 'top_level' | 'all_levels';
  readonly fields: readonly DialectField[];
  /** Parameters that the route itself sets when the body is silent, over the model's own defaults (Ollama's /v1: temperature, top_p, …). */
  readonly replacesUnset: readonly string[];
}

export interface DialectField {
  readonly parameter: string;
  /** Where it is written: `['options', 'num_predict']`. */
  readonly path: readonly string[];
  /** Other places from which the same parameter is read in a request (`max_tokens` beside `max_completion_tokens`). */
  readonly aliases?: readonly (readonly string[])[];
  /** Wire form where it differs from the canonical value (a boolean that travels as a word); `undefined`: it cannot travel. */
  readonly toWire?: (value: unknown) => unknown;
  /** Canonical form of a wire value; what is none is given back as it is, for validation to refuse. Never throws. */
  readonly fromWire?: (value: unknown) => unknown;
  /**
   * Why the wire form carries this value only roughly, or why there is no wire form for it; `null`: it travels exactly. Left
   * out: always exactly.
   */
  readonly approximates?: (value: ParameterValue) => string | null;
  /**
   * What the server makes of the field instead of what its name says everywhere else. Values of such a field are never copied
   * from or to another kind.
   */
  readonly anotherMeaning?: string;
}

export type DefinitionsByName = Readonly<Record<string, ParameterDefinition>>;
