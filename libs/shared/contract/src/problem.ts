import type { IssueCode, IssueLimit } from '@kamerton/parameter-schema';
import type { ConflictResolution } from './conflict.js';

/** RFC 9457 problem details, as every error of the API is answered (`application/problem+json`). */
export interface Problem {
  /** `/problems/<kebab-case code>` */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The request id, also in the header `x-request-id`. */
  readonly instance: string;
  readonly code: ProblemCode;
  /** With INVALID_PARAMETERS, INVALID_SETTINGS and MALFORMED_REQUEST: everything that is wrong, at once. */
  readonly errors?: readonly ProblemIssue[];
  /** With VERSION_CONFLICT. */
  readonly current_version?: number;
  /** With POLICY_CONFLICT and INVALID_SETTINGS: everything that the write would break, and what would settle it. */
  readonly conflicts?: readonly ConflictResolution[];
  /** With AMBIGUOUS_RUNTIME. */
  readonly runtimes?: readonly string[];
}

export interface ProblemIssue {
  /**
   * JSON pointer into the request body, e.g. `/params/temperature`; for a query parameter its name. With INVALID_SETTINGS into
   * the settings document itself, e.g. `/runtimes/2/models/0/params/temperature`.
   */
  readonly pointer: string;
  readonly parameter?: string;
  readonly code: IssueCode | EnvelopeCode | SettingsIssueCode;
  /** In the language of `Accept-Language`. */
  readonly message: string;
  readonly limit?: IssueLimit;
}

/** What can be wrong with the request around the parameters. */
export const envelopeCodes = [
  'UNKNOWN_FIELD',
  'DUPLICATE_KEY',
  'FORBIDDEN_KEY',
  'INVALID_FIELD',
  'MISSING_FIELD',
] as const;
export type EnvelopeCode = (typeof envelopeCodes)[number];

/** With INVALID_SETTINGS: what can be wrong with a settings document on this server, beside its shape and its values. */
export const settingsIssueCodes = [
  /** The runtime has no such model. */
  'UNKNOWN_MODEL',
  /** Nobody can tell what the model accepts, so nothing can be judged. */
  'SCHEMA_MISSING',
  /** The runtime was asked what its models accept, and does not answer. */
  'RUNTIME_UNREACHABLE',
  /** Two sets contradict each other as the document would leave them: see `conflicts`. */
  'POLICY_CONFLICT',
  /** The preset is one of Kamerton's own. */
  'PRESET_READ_ONLY',
] as const;
export type SettingsIssueCode = (typeof settingsIssueCodes)[number];

/** Code → HTTP status. The one list; `type` follows from the code. */
export const problemStatus = {
  MALFORMED_REQUEST: 400,
  MALFORMED_JSON: 400,
  AMBIGUOUS_RUNTIME: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  UNKNOWN_MODEL: 404,
  UNKNOWN_RUNTIME: 404,
  UNKNOWN_REVISION: 404,
  UNKNOWN_PROFILE: 404,
  UNKNOWN_PRESET: 404,
  METHOD_NOT_ALLOWED: 405,
  SCHEMA_MISSING: 409,
  RUNTIME_EXISTS: 409,
  IDEMPOTENCY_KEY_REUSED: 409,
  POLICY_CONFLICT: 409,
  PROFILE_EXISTS: 409,
  PRESET_EXISTS: 409,
  PRESET_READ_ONLY: 409,
  VERIFICATION_RUNNING: 409,
  COSTS_NOT_ACCEPTED: 409,
  VERSION_CONFLICT: 412,
  BODY_TOO_LARGE: 413,
  URI_TOO_LONG: 414,
  UNSUPPORTED_MEDIA_TYPE: 415,
  INVALID_PARAMETERS: 422,
  INVALID_SETTINGS: 422,
  IF_MATCH_REQUIRED: 428,
  INTERNAL_ERROR: 500,
  RUNTIME_UNREACHABLE: 502,
  DATABASE_UNAVAILABLE: 503,
} as const;
export type ProblemCode = keyof typeof problemStatus;

export const problemType = (code: ProblemCode): string => `/problems/${code.toLowerCase().replaceAll('_', '-')}`;
