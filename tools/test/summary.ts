import type { Counts } from './test-projects.ts';

export interface Summary {
  /** A table for people, one line to a project. */
  readonly lines: readonly string[];
  readonly passed: number;
  readonly failed: number;
}

/** A project without counts did not get to its end: that is one failure more. So is every test that was skipped. */
export function summarise(results: ReadonlyMap<string, Counts | null>): Summary {
  const width = Math.max(...[...results.keys()].map((name) => name.length));
  let passed = 0;
  let failed = 0;
  const lines = [...results].map(([name, counts]) => {
    passed += counts?.passed ?? 0;
    failed += counts === null ? 1 : counts.failed + counts.skipped;
    return `  ${name.padEnd(width)}  ${counts === null ? 'did not finish' : inWords(counts)}`;
  });
  return { lines, passed, failed };
}

function inWords({ passed, failed, skipped }: Counts): string {
  return [
    `${passed} passed`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ].join(', ');
}
