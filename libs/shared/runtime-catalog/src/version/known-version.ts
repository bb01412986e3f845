import { compareVersions } from './compare-versions.js';
import { parseVersion } from './parse-version.js';
import type { RuntimeVersion } from './parse-version.js';

/** `0.0.0` is what a build from source without a version calls itself: as good as unknown. */
export const knownVersion = (version: string | null): RuntimeVersion | null => {
  const parsed = version === null ? null : parseVersion(version);
  return parsed === null || parsed.release.every((part) => part === 0) ? null : parsed;
};

const compareWithBorder = (version: string | null, border: string): number | null => {
  const known = knownVersion(version);
  const limit = parseVersion(border);
  return known === null || limit === null ? null : compareVersions(known, limit);
};

/** `true` only if the version is known and at or above the border: an unknown version has neither the new nor the old. */
export const knownSince = (version: string | null, border: string): boolean =>
  (compareWithBorder(version, border) ?? -1) >= 0;

/** `true` only if the version is known and below the border. */
export const knownBefore = (version: string | null, border: string): boolean =>
  (compareWithBorder(version, border) ?? 1) < 0;
