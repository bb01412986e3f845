import { Injectable, inject } from '@angular/core';
import {
  type ExportBody,
  type SetPlace,
  type SettingsFormat,
  type TransferBody,
  type TransferRequestBody,
  type WriteOptions,
  apiPaths,
} from '@kamerton/contract';
import { ApiClient, type ApiResult } from '../api/api-client';

/** A model's own set, or that of one of its profiles. */
export interface ModelPlace extends SetPlace {
  readonly model: string;
}

/** Values that come from elsewhere, and that go there. */
@Injectable({ providedIn: 'root' })
export class TransferClient {
  private readonly api = inject(ApiClient);

  /** What would arrive; nothing is stored. */
  preview(place: ModelPlace, body: TransferRequestBody, options: WriteOptions = {}): Promise<ApiResult<TransferBody>> {
    return this.api.post(apiPaths.transfer(place.model, { ...scopeOf(place), ...options, dry_run: true }), body);
  }

  /** `version`: the one that was looked at; a newer one in store makes it fail with VERSION_CONFLICT. */
  apply(
    place: ModelPlace,
    body: TransferRequestBody,
    version: number,
    options: WriteOptions = {},
  ): Promise<ApiResult<TransferBody>> {
    const path = apiPaths.transfer(place.model, { ...scopeOf(place), ...options });
    return this.api.post(path, body, { 'if-match': `"${version}"` });
  }

  export(place: ModelPlace, format: SettingsFormat): Promise<ApiResult<ExportBody>> {
    return this.api.get(apiPaths.configExport(place.model, { ...scopeOf(place), format }));
  }
}

const scopeOf = ({ runtime, profile }: ModelPlace) => ({ runtime, ...(profile !== null && { profile }) });
