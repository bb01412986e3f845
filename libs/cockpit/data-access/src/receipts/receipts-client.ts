import { Injectable, inject } from '@angular/core';
import { type Page, type ReceiptBody, type SetPlace, apiPaths } from '@kamerton/contract';
import { ApiClient, type ApiResult } from '../api/api-client';

const pageSize = 500;

/** What adapters say of themselves. */
@Injectable({ providedIn: 'root' })
export class ReceiptsClient {
  private readonly api = inject(ApiClient);

  /** Names of the services whose adapters were asked for exactly this model and profile. */
  async followers(place: SetPlace): Promise<ApiResult<readonly string[]>> {
    const names = new Set<string>();
    let cursor: string | undefined;
    do {
      const query = new URLSearchParams({ limit: String(pageSize), ...(cursor !== undefined && { cursor }) });
      const page = await this.api.get<Page<ReceiptBody>>(`${apiPaths.receipts}?${query}`);
      if (!page.ok) return page;
      for (const { service, follows } of page.body.items) {
        if (follows.some((followed) => isOf(place, followed))) names.add(service);
      }
      cursor = page.body.next_cursor ?? undefined;
    } while (cursor !== undefined);
    return { ok: true, body: [...names].toSorted() };
  }
}

const isOf = (place: SetPlace, followed: ReceiptBody['follows'][number]): boolean =>
  followed.runtime === place.runtime && followed.model === place.model && followed.profile === place.profile;
