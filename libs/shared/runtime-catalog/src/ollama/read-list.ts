import { PayloadReader } from '../payload/payload-reader.js';
import type { ListedModel } from '../runtime-kind.js';

export const readOllamaVersion = (payload: unknown): string =>
  new PayloadReader('GET /api/version', payload).at('version').string();

/** Both are the same; the oldest releases gave only `name`. */
export const modelName = (entry: PayloadReader): string =>
  entry.at('model').optionalString() ?? entry.at('name').string();

export function readOllamaList(payload: unknown): readonly ListedModel[] {
  const models = new PayloadReader('GET /api/tags', payload).at('models');
  // Null is an empty list as Go writes it. An answer without the field is no list: every model would count as gone.
  const entries = models.value === undefined ? models.presentItems() : models.items();
  return entries.map((entry) => {
    // llama.cpp's server lists its model like this as well, but with empty texts for what it does not know.
    entry.at('size').optionalCount();
    return { model: modelName(entry), digest: entry.at('digest').optionalString(), payload: entry.value };
  });
}
