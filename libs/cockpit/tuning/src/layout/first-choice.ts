import { type ModelAddress, isSameModel } from '@kamerton/cockpit-data-access';
import type { ModelBody } from '@kamerton/contract';

/**
 * The model to open for somebody who has not said which: the last one, else the first that can be tuned. A newcomer sees the
 * form at once, and looking changes nothing.
 */
export const firstChoice = (models: readonly ModelBody[], last: ModelAddress | null): ModelBody | undefined => {
  const lastOne = models.find((model) => last && isSameModel(model, last));
  return lastOne ?? models.find((model) => model.schema_status === 'ready');
};
