import type { RuntimeGroup } from '@kamerton/cockpit-data-access';
import type { ModelBody } from '@kamerton/contract';

/** Every word must occur somewhere in a model's name, family or runtime; runtimes without a match go. */
export const filterGroups = (groups: readonly RuntimeGroup[], query: string): readonly RuntimeGroup[] => {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return groups;
  return groups
    .map(({ runtime, models }) => ({
      runtime,
      models: models.filter((model) => words.every((word) => haystack(model).includes(word))),
    }))
    .filter(({ models }) => models.length > 0);
};

const haystack = ({ model, family, parameter_size, quantization, runtime }: ModelBody): string =>
  [model, family, parameter_size, quantization, runtime].join(' ').toLowerCase();
