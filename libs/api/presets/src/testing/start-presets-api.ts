import { startTestApi, type FeatureAppOptions, type Place, type TestApi } from '@kamerton/api-testing';
import { ConfigWriter, OverrideTargets, patchWrite } from '@kamerton/api-override-sets';
import { apiPaths, type ConfigPatchBody, type ConfigWriteBody, type TransferBody } from '@kamerton/contract';
import { PresetsModule } from '../presets.module.js';

export type ModelPlace = Place & { readonly model: string };

export interface PresetsApi extends TestApi {
  /** Sets what the test begins with, as user `seed`. */
  readonly seed: (place: ModelPlace, body: ConfigPatchBody) => Promise<ConfigWriteBody>;
  /** @throws Error when it was refused */
  readonly transfer: (place: ModelPlace, body: object, options?: object) => Promise<TransferBody>;
}

const seedContext = {
  caller: { user_id: 'seed', actor_kind: 'user', roles: [] },
  source: 'api',
  requestId: 'seed',
  idempotencyKey: null,
  condition: null,
  dryRun: false,
} as const;

export const transferUrl = ({ model, ...scope }: ModelPlace, options: object = {}): string =>
  apiPaths.transfer(model, { ...scope, ...options });

/** The feature over HTTP on a real Postgres of its own. */
export async function startPresetsApi(options: Partial<FeatureAppOptions> = {}): Promise<PresetsApi> {
  const api = await startTestApi({ features: [PresetsModule], ...options });
  return {
    ...api,
    seed: async (place, body) => {
      const target = await api.app.get(OverrideTargets).ofModel(place, 'en');
      return api.app.get(ConfigWriter).write(target, patchWrite(body), seedContext);
    },
    transfer: async (place, body, queries) => {
      const { status, body: answer } = await api.send('POST', transferUrl(place, queries), body);
      if (status !== 200) throw new Error(`${status}: ${JSON.stringify(answer)}`);
      return answer as TransferBody;
    },
  };
}
