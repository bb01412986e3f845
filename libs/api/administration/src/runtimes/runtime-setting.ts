/** What is to be known of a runtime before anybody looked at it; checked. */
export interface RuntimeSetting {
  readonly id: string;
  readonly kind: string;
  readonly baseUrl: string;
  readonly enabled: boolean;
  readonly demo: boolean;
  /** Left out: calls carry no secret. */
  readonly credential?: string | null;
}
