import { PayloadReader } from '../payload/payload-reader.js';
import type { ListedModel } from '../runtime-kind.js';

/** Which list an entry comes from: the two have different fields. */
export interface LmstudioListing {
  readonly api: 'v1' | 'v0';
  readonly entry: unknown;
}

const listing = (api: LmstudioListing['api'], entry: PayloadReader): LmstudioListing => ({ api, entry: entry.value });

/** Since 0.4.0. */
export const readLmstudioList = (payload: unknown): readonly ListedModel[] =>
  new PayloadReader('GET /api/v1/models', payload)
    .at('models')
    .presentItems()
    .map((entry) => {
      entry.at('type').string();
      return { model: entry.at('key').string(), digest: null, payload: listing('v1', entry) };
    });

/** Since 0.3.6. */
export const readOlderLmstudioList = (payload: unknown): readonly ListedModel[] =>
  new PayloadReader('GET /api/v0/models', payload)
    .at('data')
    .presentItems()
    .map((entry) => {
      entry.at('type').string();
      entry.at('state').string();
      return { model: entry.at('id').string(), digest: null, payload: listing('v0', entry) };
    });
