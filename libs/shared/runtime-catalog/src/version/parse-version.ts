/**
 * A version as runtimes write them: semantic (`0.33.0-rc2`), Python's (`0.24.1.dev3+gabc`, `0.9.0.post1`), of a git checkout
 * (`0.32.10-3-gdeadbee`) or a counted build with its commit (llama.cpp's `b10488-0c1e570`; `b0-unknown` when nobody counted).
 */
export interface RuntimeVersion {
  readonly release: readonly number[];
  /** What follows the release, in order; empty for the release itself. */
  readonly suffixes: readonly VersionSuffix[];
}

export interface VersionSuffix {
  /** Below 0: before the release; above 0: after it. */
  readonly phase: number;
  readonly number: number;
}

const phases: Readonly<Record<string, number>> = {
  dev: -5,
  a: -3,
  alpha: -3,
  b: -2,
  beta: -2,
  c: -1,
  rc: -1,
  pre: -1,
  preview: -1,
  post: 1,
  rev: 1,
  r: 1,
};
/** Semantic versioning: any word after a hyphen is before the release. PEP 440's own words have a place of their own. */
const otherPreRelease = -4;

const releasePattern = /^v?(\d{1,15}(?:\.\d{1,15})*)/i;
const namedSuffix = /^[-._]?([a-z]+)(?:[-._]?(\d{1,15})(?:\.\d+)*)?/i;
const countedBuild = /^b(\d{1,15})(?:-\w+)?$/i;
const commitsAfterTag = /^-(\d{1,15})-g[0-9a-f]+/i;

/** `null` for what is no version. Build details after `+` and `-dirty` do not count. */
export const parseVersion = (text: string): RuntimeVersion | null => {
  const withoutBuild = text
    .trim()
    .replace(/\+.*$/s, '')
    .replace(/-dirty$/i, '');
  const build = countedBuild.exec(withoutBuild);
  if (build !== null) return { release: [Number(build[1])], suffixes: [] };
  const release = releasePattern.exec(withoutBuild);
  if (release?.[1] === undefined) return null;
  const suffixes = parseSuffixes(withoutBuild.slice(release[0].length));
  return suffixes === null ? null : { release: release[1].split('.').map(Number), suffixes };
};

const parseSuffixes = (text: string): readonly VersionSuffix[] | null => {
  const suffixes: VersionSuffix[] = [];
  let rest = text;
  while (rest !== '') {
    const commits = commitsAfterTag.exec(rest);
    if (commits !== null) {
      suffixes.push({ phase: 1, number: Number(commits[1]) });
      rest = rest.slice(commits[0].length);
      continue;
    }
    const named = namedSuffix.exec(rest);
    if (named?.[1] === undefined) return null;
    const phase = phases[named[1].toLowerCase()] ?? (rest.startsWith('-') ? otherPreRelease : null);
    if (phase === null) return null;
    suffixes.push({ phase, number: Number(named[2] ?? 0) });
    rest = rest.slice(named[0].length);
  }
  return suffixes;
};
