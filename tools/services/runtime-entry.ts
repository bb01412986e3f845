/** One entry of KAMERTON_RUNTIMES. */
export interface RuntimeEntry {
  readonly id: string;
  readonly kind: string;
  readonly base_url: string;
  readonly demo?: boolean;
}
