/** Where to call a runtime. `baseUrl` has passed `baseUrlProblem`. */
export interface RuntimeTarget {
  readonly id: string;
  readonly baseUrl: string;
}
