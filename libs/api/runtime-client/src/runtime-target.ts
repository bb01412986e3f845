/** Where and how to call a runtime; a row of the registry is one. */
export interface RuntimeTarget {
  readonly id: string;
  /** Has passed `baseUrlProblem`. */
  readonly baseUrl: string;
  /** Decides how a secret travels; left out: as a bearer token. */
  readonly kind?: string;
  /** Name of the environment variable that holds the secret; `null` or left out: calls carry none. */
  readonly credential?: string | null;
}
