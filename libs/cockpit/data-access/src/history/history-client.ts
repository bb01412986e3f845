import { Injectable, inject } from '@angular/core';
import {
  type ConfigBody,
  type ConfigWriteBody,
  type Page,
  type ProfileBody,
  type RevisionBody,
  type RevisionComparisonBody,
  type RevisionDetailBody,
  type SetPlace,
  type WriteOptions,
  apiPaths,
} from '@kamerton/contract';
import { ApiClient, type ApiResult } from '../api/api-client';

/** Of one page of revisions. */
const pageSize = 25;
const mostProfiles = 500;

/** What became of an override set over time. */
@Injectable({ providedIn: 'root' })
export class HistoryClient {
  private readonly api = inject(ApiClient);

  /** Newest first. */
  revisions(place: SetPlace, cursor?: string): Promise<ApiResult<Page<RevisionBody>>> {
    const { runtime, model } = place;
    const page = { limit: pageSize, ...(cursor !== undefined && { cursor }) };
    return this.api.get(
      model === null
        ? apiPaths.runtimeRevisions(runtime, page)
        : apiPaths.revisions(model, { ...scopeOf(place), ...page }),
    );
  }

  revision(place: SetPlace, version: number): Promise<ApiResult<RevisionDetailBody>> {
    const { runtime, model } = place;
    return this.api.get(
      model === null ? apiPaths.runtimeRevision(runtime, version) : apiPaths.revision(model, version, scopeOf(place)),
    );
  }

  compare(place: SetPlace, from: number, to: number): Promise<ApiResult<RevisionComparisonBody>> {
    const { runtime, model } = place;
    return this.api.get(
      model === null
        ? apiPaths.runtimeComparison(runtime, from, to)
        : apiPaths.comparison(model, from, { ...scopeOf(place), to }),
    );
  }

  /** `present`: the version that the restored one takes over from; a newer one in store makes it fail with VERSION_CONFLICT. */
  restore(
    place: SetPlace,
    version: number,
    { present, reason, ...options }: WriteOptions & { readonly present: number; readonly reason?: string },
  ): Promise<ApiResult<ConfigWriteBody>> {
    const { runtime, model } = place;
    return this.api.post(
      model === null
        ? apiPaths.runtimeRestore(runtime, version, options)
        : apiPaths.restore(model, version, { ...scopeOf(place), ...options }),
      reason ? { reason } : {},
      { 'if-match': `"${present}"` },
    );
  }

  /** As it stands, or with `at` (RFC 3339) as it stood. */
  config(place: SetPlace, at?: string): Promise<ApiResult<ConfigBody>> {
    const { runtime, model } = place;
    const moment = at === undefined ? {} : { at };
    return this.api.get(
      model === null
        ? apiPaths.runtimeConfig(runtime, moment)
        : apiPaths.modelConfig(model, { ...scopeOf(place), ...moment }),
    );
  }

  profiles(runtime: string, model: string): Promise<ApiResult<Page<ProfileBody>>> {
    return this.api.get(`${apiPaths.profiles(model, { runtime })}&limit=${mostProfiles}`);
  }
}

const scopeOf = ({ runtime, profile }: SetPlace) => ({ runtime, ...(profile !== null && { profile }) });
