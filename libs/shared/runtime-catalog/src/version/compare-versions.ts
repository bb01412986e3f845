import type { RuntimeVersion, VersionSuffix } from './parse-version.js';

const asReleased: VersionSuffix = { phase: 0, number: 0 };

/** Below 0: `a` is older. A release candidate is older than its release, a post-release or later commit is newer. */
export const compareVersions = (a: RuntimeVersion, b: RuntimeVersion): number =>
  compareLists(a.release, b.release, 0, (x, y) => x - y) ||
  compareLists(a.suffixes, b.suffixes, asReleased, (x, y) => x.phase - y.phase || x.number - y.number);

const compareLists = <Item>(
  a: readonly Item[],
  b: readonly Item[],
  missing: Item,
  compare: (a: Item, b: Item) => number,
): number => {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = compare(a[index] ?? missing, b[index] ?? missing);
    if (difference !== 0) return difference;
  }
  return 0;
};
