import type { RuntimeKind } from '@kamerton/runtime-catalog';

/** Every wire place that a kind supports in some dialect, and every one that it leaves out on purpose. */
export const coveredPlaces = (kind: RuntimeKind): ReadonlySet<string> => {
  const fields = kind.dialects.flatMap(({ fields }) => fields);
  const supported = fields.flatMap(({ path, aliases = [] }) => [path, ...aliases].map((place) => place.join('.')));
  const omitted = kind.deliberateOmissions.flatMap(({ wireName }) => [wireName, ...wireName.split(' ')]);
  return new Set([...supported, ...omitted]);
};
