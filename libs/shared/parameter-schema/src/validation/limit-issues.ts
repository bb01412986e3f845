/** At most so many issues are reported at once: a person can read no more, and a hostile body buys no more work. */
export const maxIssues = 100;

/** Collects the issues of `entries` in their order and stops reading once there are `maxIssues` of them. */
export function collectIssues<Entry, Issue>(
  entries: Iterable<Entry>,
  check: (entry: Entry) => readonly Issue[],
): readonly Issue[] {
  const issues: Issue[] = [];
  for (const entry of entries) {
    issues.push(...check(entry));
    if (issues.length >= maxIssues) {
      return issues.slice(0, maxIssues);
    }
  }
  return issues;
}
