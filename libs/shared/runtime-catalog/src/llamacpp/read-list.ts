import { PayloadReader } from '../payload/payload-reader.js';
import type { DiscoveryRequest, ListedModel } from '../runtime-kind.js';

const owner = 'llamacpp';

/** Nothing but llama.cpp's server answers `/props` with both of these. */
export const readLlamacppVersion = (payload: unknown): string => {
  const props = new PayloadReader('GET /props', payload);
  props.at('default_generation_settings').record();
  return props.at('build_info').string();
};

/** The `models` beside `data`, made to look like Ollama's, holds nothing that is not there as well. */
export const readLlamacppList = (payload: unknown): readonly ListedModel[] =>
  new PayloadReader('GET /v1/models', payload)
    .at('data')
    .presentItems()
    .map((entry) => {
      const ownedBy = entry.at('owned_by');
      if (ownedBy.string() !== owner) throw ownedBy.refuse(owner, 'another word');
      return { model: entry.at('id').string(), digest: null, payload: entry.value };
    });

/** Load status of a router's model; `null` on a server that has but one model. */
export const routerStatus = (listed: PayloadReader): string | null =>
  listed.at('status').isAbsent ? null : listed.at('status').at('value').string();

/**
 * Settings of one model. A server with one model takes no notice of the query; a router passes the question on to the process
 * that runs the model, and must not load it for that.
 */
export const propsRequest = (model: string): DiscoveryRequest => ({
  method: 'GET',
  path: `/props?model=${encodeURIComponent(model)}&autoload=false`,
});

/** A router has no settings of a model that is not loaded, and refuses the question. */
export const detailsRequest = (model: string, listed?: ListedModel): DiscoveryRequest | null => {
  if (listed === undefined) return propsRequest(model);
  const status = routerStatus(new PayloadReader('GET /v1/models', listed.payload));
  return status === null || status === 'loaded' ? propsRequest(model) : null;
};
