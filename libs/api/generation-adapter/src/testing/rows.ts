import type { ModelEntity, OverrideSetEntity, RuntimeEntity } from '@kamerton/api-database';
import type { OverrideContent } from '@kamerton/parameter-schema';
import type { TestApp } from './start-app.js';

const at = new Date('2026-01-02T03:04:05.678Z');

export const runtimeRow = (id: string, kind: string): RuntimeEntity => ({
  id,
  kind,
  baseUrl: 'http://127.0.0.1:1',
  enabled: true,
  demo: false,
  version: '0.33.0',
  status: 'up',
  credential: null,
  lastSeenAt: at,
  lastError: null,
  createdAt: at,
  updatedAt: at,
});

export const modelRow = (runtimeId: string, kind: string, model: string): ModelEntity => ({
  runtimeId,
  model,
  facts: {
    kind,
    model,
    runtime_version: '0.33.0',
    digest: 'd1',
    engine: null,
    format: 'gguf',
    architecture: 'llama',
    family: null,
    parameter_size: '8.0B',
    quantization: 'Q4_K_M',
    context_length: 8192,
    capabilities: ['completion'],
    loaded: null,
    model_parameters: {},
    live_parameters: {},
    known_fields: null,
    warnings: [],
  },
  factsHash: `${kind} with 8192`,
  digest: 'd1',
  schemaStatus: 'ready',
  problemCode: null,
  problemDetail: null,
  present: true,
  discoveredAt: at,
});

/** One accepted change, as config-overrides makes it: the set, then the event that moves the sequence. */
export async function change(
  { unitOfWork }: TestApp,
  address: { readonly runtimeId: string; readonly model: string | null; readonly profile: string | null },
  content: Partial<OverrideContent & Pick<OverrideSetEntity, 'deletedAt'>>,
): Promise<number> {
  const event = await unitOfWork.run(async ({ overrideSets, ledger }) => {
    const set = await overrideSets.lock(address);
    const next = {
      ...set,
      params: {},
      policies: {},
      ...content,
      version: set.version + 1,
      updatedAt: at,
      updatedBy: 'local',
    };
    await overrideSets.update(next);
    return ledger.append({
      at: at.toISOString(),
      user_id: 'local',
      actor_kind: 'user',
      action: 'config.replace',
      runtime: address.runtimeId,
      model: address.model,
      profile: address.profile,
      version: next.version,
      diff: {},
      reason: null,
      source: 'api',
      request_id: 'r1',
    });
  });
  return event.sequence;
}
