import { PayloadReader } from '../payload/payload-reader.js';
import type { DiscoveryRequest, ListedModel } from '../runtime-kind.js';
import { isBorderModel } from './family.js';

const endpoint = 'GET /v1/models';
/** The most that one page may hold. */
const pageSize = 1000;

export const anthropicListRequest: DiscoveryRequest = { method: 'GET', path: `/v1/models?limit=${pageSize}` };

/** What /v1/models says of a model, and when the one was released at which the rules of sampling changed. */
export interface AnthropicListing {
  readonly model: unknown;
  /** Of the border model on the same page; `null`: it is not there. */
  readonly border: unknown;
}

export const readAnthropicList = (payload: unknown): readonly ListedModel[] => {
  const entries = new PayloadReader(endpoint, payload).at('data').presentItems();
  const border = entries.find((entry) => isBorderModel(entry.at('id').value))?.at('created_at').value ?? null;
  return entries.map((entry) => {
    const listing: AnthropicListing = { model: entry.value, border };
    return { model: entry.at('id').string(), digest: null, payload: listing };
  });
};

export const nextAnthropicPage = (payload: unknown): DiscoveryRequest | null => {
  const page = new PayloadReader(endpoint, payload);
  const last = page.at('last_id').optionalString();
  if (page.at('has_more').value !== true || last === null) return null;
  return { method: 'GET', path: `${anthropicListRequest.path}&after_id=${encodeURIComponent(last)}` };
};
