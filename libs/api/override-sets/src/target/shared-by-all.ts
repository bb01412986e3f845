import { canonicalJson } from '@kamerton/contract';

/** What every one of several lists says, in the order of the first. */
export function sharedByAll<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const [first, ...others] = lists.map((items) => new Map(items.map((item) => [canonicalJson(item), item])));
  const shared = [...(first ?? [])].filter(([text]) => others.every((items) => items.has(text)));
  return shared.map(([, item]) => item);
}
