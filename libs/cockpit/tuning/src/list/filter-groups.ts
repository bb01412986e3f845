import type { RuntimeGroup } from '@kamerton/cockpit-data-access';
import type { ModelBody } from '@kamerton/contract';

export interface ModelFilter {
  readonly query: string;
  /** Only models beneath whose overrides something moved. */
  readonly onlyDrifted: boolean;
}

/** Every word must occur somewhere in a model's name, family or runtime; runtimes without a match go. */
export const filterGroups = (groups: readonly RuntimeGroup[], filter: ModelFilter): readonly RuntimeGroup[] => {
  const words = filter.query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && !filter.onlyDrifted) return groups;
  return groups
    .map(({ runtime, models }) => ({
      runtime,
      models: models.filter(
        (model) => (model.drifted || !filter.onlyDrifted) && words.every((word) => haystack(model).includes(word)),
      ),
    }))
    .filter(({ models }) => models.length > 0);
};

const haystack = ({ model, family, parameter_size, quantization, runtime }: ModelBody): string =>
  [model, family, parameter_size, quantization, runtime].join(' ').toLowerCase();
