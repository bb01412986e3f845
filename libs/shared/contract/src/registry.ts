export const runtimeStatuses = ['up', 'down', 'unknown'] as const;
export type RuntimeStatus = (typeof runtimeStatuses)[number];

/** A runtime's id is a slug, as it stands in URLs, metric labels and the audit log: lower-case letters, digits, inner hyphens. */
export const runtimeIdPattern = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
export const maxRuntimeIdLength = 63;

/** As long a name as a path of the API can carry. */
export const maxModelNameLength = 500;

/** Item of GET /runtimes. Times are RFC 3339 UTC with milliseconds. */
export interface RuntimeBody {
  readonly id: string;
  readonly kind: string;
  readonly base_url: string;
  readonly version: string | null;
  readonly status: RuntimeStatus;
  readonly enabled: boolean;
  /** Kamerton's own demo runtime. */
  readonly demo: boolean;
  readonly last_seen_at: string | null;
  readonly model_count: number;
  readonly last_error: string | null;
  /** While the runtime is not called because it failed several times in a row: when it is called again. */
  readonly next_attempt_at: string | null;
  /** `true`: calls carry a secret. Which one is never told. */
  readonly has_credential: boolean;
}

/** Body of POST /runtimes. */
export interface NewRuntimeBody {
  readonly id: string;
  readonly kind: string;
  readonly base_url: string;
  readonly enabled?: boolean;
  /** Name of the environment variable that holds the secret of calls: KAMERTON_CREDENTIAL_… Never told again. */
  readonly credential?: string;
}

/** Body of PATCH /runtimes/{id}. */
export interface RuntimePatchBody {
  /** At another origin the credential does not count any more, unless it is named again. */
  readonly base_url?: string;
  readonly enabled?: boolean;
  /** `null` removes it. */
  readonly credential?: string | null;
}

/** Answer of POST /runtimes/{id}/refresh. */
export interface RefreshBody {
  readonly runtime: RuntimeBody;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

export const schemaStatuses = ['ready', 'stale', 'missing'] as const;
export type SchemaStatus = (typeof schemaStatuses)[number];

/** Item of GET /models. */
export interface ModelBody {
  readonly runtime: string;
  readonly runtime_kind: string;
  readonly model: string;
  readonly family: string | null;
  readonly parameter_size: string | null;
  readonly quantization: string | null;
  /** In tokens. */
  readonly context_length: number | null;
  readonly capabilities: readonly string[];
  /** `null`: the runtime does not tell. */
  readonly loaded: boolean | null;
  readonly schema_status: SchemaStatus;
  /** Why there is no schema, or why it is stale; machine-readable. */
  readonly schema_problem: SchemaProblem | null;
  /** Parameters that the model's own set overrides. */
  readonly override_count: number;
  /** Something moved beneath the overrides that nobody has looked at yet. */
  readonly drifted: boolean;
  /** Of the model's own set; 0 before the first change. */
  readonly version: number;
}

export const schemaProblemCodes = [
  'DISCOVERY_FAILED',
  'NOTHING_TO_TUNE',
  'RUNTIME_DOWN',
  'RUNTIME_DISABLED',
  'MODEL_GONE',
  'NOT_DISCOVERED_YET',
] as const;
export type SchemaProblemCode = (typeof schemaProblemCodes)[number];

export interface SchemaProblem {
  readonly code: SchemaProblemCode;
  /** In the language of `Accept-Language`. */
  readonly message: string;
}

/** GET /models/{model}: the item with what discovery read. */
export interface ModelDetailBody extends ModelBody {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly discovered_at: string | null;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Opaque; `null` on the last page. */
  readonly next_cursor: string | null;
}
