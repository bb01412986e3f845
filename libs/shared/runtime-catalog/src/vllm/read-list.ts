import { PayloadReader } from '../payload/payload-reader.js';
import type { ListedModel } from '../runtime-kind.js';

export const readVllmVersion = (payload: unknown): string =>
  new PayloadReader('GET /version', payload).at('version').string();

/** What /v1/models says of a model, and of the base model below it when it is an adapter. */
export interface VllmListing {
  readonly model: unknown;
  readonly base: unknown;
}

export const readVllmList = (payload: unknown): readonly ListedModel[] => {
  const entries = new PayloadReader('GET /v1/models', payload).at('data').items();
  const byId = new Map(entries.map((entry) => [entry.at('id').string(), entry.value]));
  return entries.map((entry) => {
    const parent = entry.at('parent').optionalString();
    const listing: VllmListing = { model: entry.value, base: parent === null ? null : (byId.get(parent) ?? null) };
    return { model: entry.at('id').string(), digest: null, payload: listing };
  });
};

/** `vllm`, and `vllm-frontend-rs` with the Rust front end. Many a server has the same two routes, and owners of its own. */
export const isOwnVllmList = (payload: unknown): boolean =>
  new PayloadReader('GET /v1/models', payload)
    .at('data')
    .items()
    .every((entry) => /^vllm(-|$)/.test(entry.at('owned_by').string()));
