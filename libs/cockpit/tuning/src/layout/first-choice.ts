import { type ModelAddress, isSameModel } from '@kamerton/cockpit-data-access';
import type { ModelBody } from '@kamerton/contract';

/**
 * The model to open for somebody who has not said which: the last one, else one that the runtime holds in memory (it is in
 * use), else the first that can be tuned. A newcomer sees the form at once, and looking changes nothing.
 */
export const firstChoice = (models: readonly ModelBody[], last: ModelAddress | null): ModelBody | undefined => {
  const tunable = models.filter((model) => model.schema_status === 'ready');
  return (
    models.find((model) => last && isSameModel(model, last)) ??
    tunable.find((model) => model.loaded === true) ??
    tunable[0]
  );
};
