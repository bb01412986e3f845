import { PayloadReader } from '../payload/payload-reader.js';
import type { DiscoveryRequest, ListedModel } from '../runtime-kind.js';
import { bareModelName } from './model-name.js';

export const geminiEndpoint = 'GET /v1beta/models';
/** The most that one page may hold. */
const pageSize = 1000;

export const geminiListRequest: DiscoveryRequest = { method: 'GET', path: `/v1beta/models?pageSize=${pageSize}` };

export const readGeminiList = (payload: unknown): readonly ListedModel[] =>
  new PayloadReader(geminiEndpoint, payload)
    .at('models')
    .items()
    .map((entry) => ({
      model: bareModelName(entry.at('name').string()),
      digest: entry.at('version').optionalString(),
      payload: entry.value,
    }));

export const nextGeminiPage = (payload: unknown): DiscoveryRequest | null => {
  const token = new PayloadReader(geminiEndpoint, payload).at('nextPageToken').optionalString();
  if (token === null) return null;
  return { method: 'GET', path: `${geminiListRequest.path}&pageToken=${encodeURIComponent(token)}` };
};
