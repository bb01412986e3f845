import { PayloadReader } from '../payload/payload-reader.js';
import type { ListedModel } from '../runtime-kind.js';

/** GET /v1/models as OpenAI writes it: names, and nothing else that bears on generation. */
export const readOpenaiList = (payload: unknown): readonly ListedModel[] =>
  new PayloadReader('GET /v1/models', payload)
    .at('data')
    .presentItems()
    .map((entry) => ({ model: entry.at('id').string(), digest: null, payload: entry.value }));
