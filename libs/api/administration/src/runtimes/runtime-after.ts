import type { RuntimeEntity } from '@kamerton/api-database';
import { credentialAfter } from './credential-after.js';

/** What an administrator asks for: absent keeps, and of a credential `null` removes. */
export interface RuntimeChange {
  /** Normalised, and allowed by the host policy. */
  readonly baseUrl?: string | undefined;
  readonly enabled?: boolean | undefined;
  readonly credential?: string | null | undefined;
}

/** A runtime as a change leaves it. */
export function runtimeAfter(before: RuntimeEntity, { baseUrl, enabled, credential }: RuntimeChange): RuntimeEntity {
  const to = baseUrl ?? before.baseUrl;
  return {
    ...before,
    baseUrl: to,
    enabled: enabled ?? before.enabled,
    credential: credentialAfter(before, to, credential),
  };
}
