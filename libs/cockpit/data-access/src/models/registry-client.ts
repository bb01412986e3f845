import { Injectable, inject } from '@angular/core';
import { type ModelBody, type Page, type RefreshBody, type RuntimeBody, apiPaths } from '@kamerton/contract';
import { ApiClient, type ApiResult } from '../api/api-client';

const pageSize = 500;

@Injectable({ providedIn: 'root' })
export class RegistryClient {
  private readonly api = inject(ApiClient);

  runtimes(): Promise<ApiResult<readonly RuntimeBody[]>> {
    return this.allPages((cursor) => `${apiPaths.runtimes}${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`);
  }

  models(): Promise<ApiResult<readonly ModelBody[]>> {
    return this.allPages((cursor) => apiPaths.models({ limit: pageSize, cursor }));
  }

  /** Makes Kamerton ask the runtime anew for its models and what they accept. */
  refresh(runtime: string): Promise<ApiResult<RefreshBody>> {
    return this.api.post(apiPaths.runtimeRefresh(runtime), {});
  }

  private async allPages<Item>(path: (cursor: string | undefined) => string): Promise<ApiResult<readonly Item[]>> {
    const items: Item[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.api.get<Page<Item>>(path(cursor));
      if (!page.ok) return page;
      items.push(...page.body.items);
      cursor = page.body.next_cursor ?? undefined;
    } while (cursor !== undefined);
    return { ok: true, body: items };
  }
}
