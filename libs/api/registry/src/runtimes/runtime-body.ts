import type { RuntimeEntity } from '@kamerton/api-database';
import type { RuntimeBody } from '@kamerton/contract';

export const runtimeBody = (runtime: RuntimeEntity, modelCount: number, nextAttemptAt: Date | null): RuntimeBody => ({
  id: runtime.id,
  kind: runtime.kind,
  base_url: runtime.baseUrl,
  version: runtime.version,
  status: runtime.status,
  enabled: runtime.enabled,
  demo: runtime.demo,
  last_seen_at: runtime.lastSeenAt?.toISOString() ?? null,
  model_count: modelCount,
  last_error: runtime.lastError,
  next_attempt_at: nextAttemptAt?.toISOString() ?? null,
  has_credential: runtime.credential !== null,
});
