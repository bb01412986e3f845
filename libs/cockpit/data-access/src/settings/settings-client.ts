import { Injectable, inject } from '@angular/core';
import { type SettingsDocument, type SettingsPlanBody, type SettingsRequestBody, apiPaths } from '@kamerton/contract';
import { ApiClient, type ApiResult } from '../api/api-client';

/** Everything that people set, as one document. */
@Injectable({ providedIn: 'root' })
export class SettingsClient {
  private readonly api = inject(ApiClient);

  read(): Promise<ApiResult<SettingsDocument>> {
    return this.api.get(apiPaths.settings);
  }

  /** What `apply` would do; nothing is stored. */
  plan(body: SettingsRequestBody): Promise<ApiResult<SettingsPlanBody>> {
    return this.api.post(apiPaths.settingsPlan, body);
  }

  apply(body: SettingsRequestBody): Promise<ApiResult<SettingsPlanBody>> {
    return this.api.post(apiPaths.settingsApply, body);
  }
}
