import { PayloadReader } from '../payload/payload-reader.js';
import type { ListedModel } from '../runtime-kind.js';

/** Other servers answer /info too, but none of them counts stop sequences and best-of candidates. */
export const infoOf = (payload: unknown): PayloadReader => {
  const info = new PayloadReader('GET /info', payload);
  info.at('max_stop_sequences').count();
  info.at('max_best_of').count();
  return info;
};

export const readTgiVersion = (payload: unknown): string => infoOf(payload).at('version').string();

/** A TGI server serves one model, and /info is all there is to know of it. */
export const readTgiList = (payload: unknown): readonly ListedModel[] => {
  const info = infoOf(payload);
  return [{ model: info.at('model_id').string(), digest: info.at('model_sha').optionalString(), payload }];
};
