import { Injectable, inject } from '@angular/core';
import {
  type NewPresetBody,
  type Page,
  type PresetBody,
  type PresetPatchBody,
  type PresetRevisionBody,
  apiPaths,
} from '@kamerton/contract';
import { ApiClient, type ApiResult } from '../api/api-client';

const mostPresets = 500;

/** Named parameter sets that belong to no model. */
@Injectable({ providedIn: 'root' })
export class PresetsClient {
  private readonly api = inject(ApiClient);

  list(): Promise<ApiResult<Page<PresetBody>>> {
    return this.api.get(`${apiPaths.presets}?limit=${mostPresets}`);
  }

  create(body: NewPresetBody): Promise<ApiResult<PresetBody>> {
    return this.api.post(apiPaths.presets, body);
  }

  /** `version`: the one that the changes were made against. */
  change(name: string, version: number, body: PresetPatchBody): Promise<ApiResult<PresetBody>> {
    return this.api.patch(apiPaths.preset(name), body, { 'if-match': `"${version}"` });
  }

  delete(name: string, version: number): Promise<ApiResult<unknown>> {
    return this.api.delete(apiPaths.preset(name), { 'if-match': `"${version}"` });
  }

  /** Newest first; also of a preset that is no more. */
  revisions(name: string): Promise<ApiResult<Page<PresetRevisionBody>>> {
    return this.api.get(apiPaths.presetRevisions(name, { limit: mostPresets }));
  }

  /** The content of a version becomes a new one; a deleted preset is there again. */
  restore(name: string, version: number): Promise<ApiResult<PresetBody>> {
    return this.api.post(apiPaths.presetRestore(name, version), {});
  }
}
