import { PayloadReader } from '../payload/payload-reader.js';
import type { ListedModel } from '../runtime-kind.js';

export const readOllamaVersion = (payload: unknown): string =>
  new PayloadReader('GET /api/version', payload).at('version').string();

/** Both are the same; the oldest releases gave only `name`. */
export const modelName = (entry: PayloadReader): string =>
  entry.at('model').optionalString() ?? entry.at('name').string();

export const readOllamaList = (payload: unknown): readonly ListedModel[] =>
  new PayloadReader('GET /api/tags', payload)
    .at('models')
    .items()
    .map((entry) => {
      // llama.cpp's server lists its model like this as well, but with empty texts for what it does not know.
      entry.at('size').optionalCount();
      return { model: modelName(entry), digest: entry.at('digest').optionalString(), payload: entry.value };
    });
