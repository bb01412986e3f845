import { PayloadReader } from '../payload/payload-reader.js';
import type { ListedModel } from '../runtime-kind.js';
import { UnreadablePayload } from '../unreadable-payload.js';

const owner = 'sglang';

/** Only SGLang tells its version beside the dump of its own arguments. */
export const readSglangVersion = (payload: unknown): string =>
  new PayloadReader('GET /server_info', payload).at('version').string();

/** /v1/models of many a server looks like this; the owner tells whose it is. Adapters are listed under the base's owner too. */
export const readSglangList = (payload: unknown): readonly ListedModel[] =>
  new PayloadReader('GET /v1/models', payload)
    .at('data')
    .presentItems()
    .map((entry, index) => {
      if (entry.at('owned_by').string() !== owner) {
        throw new UnreadablePayload('GET /v1/models', `data[${index}].owned_by`, `"${owner}"`, 'another owner');
      }
      return { model: entry.at('id').string(), digest: null, payload: entry.value };
    });
