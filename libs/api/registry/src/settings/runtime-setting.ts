/** One entry of KAMERTON_RUNTIMES, checked. */
export interface RuntimeSetting {
  readonly id: string;
  readonly kind: string;
  readonly baseUrl: string;
  readonly enabled: boolean;
  readonly demo: boolean;
  /** Left out: calls carry no secret. */
  readonly credential?: string | null;
}
