import { Injectable, inject } from '@angular/core';
import { type ConfigBody, type ConfigPatchBody, type ConfigWriteBody, apiPaths } from '@kamerton/contract';
import { ApiClient, type ApiResult } from '../api/api-client';
import type { ModelAddress } from '../models/model-address';

@Injectable({ providedIn: 'root' })
export class ConfigClient {
  private readonly api = inject(ApiClient);

  read({ runtime, model }: ModelAddress): Promise<ApiResult<ConfigBody>> {
    return this.api.get(apiPaths.modelConfig(model, { runtime }));
  }

  /** `version`: the one that the changes were made against; a newer one in store makes the write fail with VERSION_CONFLICT. */
  patch({ runtime, model }: ModelAddress, version: number, body: ConfigPatchBody): Promise<ApiResult<ConfigWriteBody>> {
    return this.api.patch(apiPaths.modelConfig(model, { runtime }), body, { 'if-match': `"${version}"` });
  }

  /** Takes the mark off that something moved beneath the overrides; for everybody. */
  driftSeen({ runtime, model }: ModelAddress): Promise<ApiResult<unknown>> {
    return this.api.delete(apiPaths.modelDrift(model, { runtime }));
  }
}
