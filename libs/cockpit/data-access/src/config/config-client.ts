import { Injectable, inject } from '@angular/core';
import {
  type ConfigBody,
  type ConfigPatchBody,
  type ConfigWriteBody,
  type SetPlace,
  type WriteOptions,
  apiPaths,
} from '@kamerton/contract';
import { ApiClient, type ApiResult } from '../api/api-client';
import { configPath } from './config-path';

export interface KeyedWriteOptions extends WriteOptions {
  readonly key?: string;
}

@Injectable({ providedIn: 'root' })
export class ConfigClient {
  private readonly api = inject(ApiClient);

  read(place: SetPlace): Promise<ApiResult<ConfigBody>> {
    return this.api.get(configPath(place));
  }

  /**
   * `version`: the one that the changes were made against; a newer one in store makes the write fail with VERSION_CONFLICT.
   * Sent again with the same `key` it is carried out once, and answered with the first answer.
   */
  patch(
    place: SetPlace,
    version: number,
    body: ConfigPatchBody,
    { key, ...options }: KeyedWriteOptions = {},
  ): Promise<ApiResult<ConfigWriteBody>> {
    const headers = { ...ifMatch(version), ...(key !== undefined && { 'idempotency-key': key }) };
    return this.api.patch(configPath(place, options), body, headers);
  }

  /** Takes everything out of the set. */
  clear(place: SetPlace, version: number): Promise<ApiResult<ConfigWriteBody>> {
    return this.api.delete(configPath(place), ifMatch(version));
  }

  /** Takes the mark off that something moved beneath the overrides of a model; for everybody. */
  driftSeen(runtime: string, model: string): Promise<ApiResult<unknown>> {
    return this.api.delete(apiPaths.modelDrift(model, { runtime }));
  }
}

const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });
