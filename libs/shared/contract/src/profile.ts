/** Item of GET /models/{model}/profiles. */
export interface ProfileBody {
  readonly profile: string;
  readonly version: number;
  readonly override_count: number;
  readonly policy_count: number;
  readonly updated_at: string;
  readonly updated_by: string;
}

/** Body of POST /models/{model}/profiles. */
export interface NewProfileBody {
  readonly profile: string;
  /** What it begins with: another profile's content, or with `null` the model's own set. Left out: nothing. */
  readonly copy_of?: string | null;
  readonly reason?: string;
}

/** Body of PATCH /models/{model}/profiles/{profile}. */
export interface ProfileRenameBody {
  readonly profile: string;
  readonly reason?: string;
}

/** Letters, digits, `.`, `_` and `-`; at most 64 characters, the first a letter or digit. */
export const profilePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
