/** Keeps the last lines of a process's output, for the sentence that says why it failed. */
export class RecentLines {
  private readonly lines: string[] = [];
  private readonly limit: number;
  private unfinished = '';

  constructor(limit = 40) {
    this.limit = limit;
  }

  add(chunk: string): void {
    const parts = (this.unfinished + chunk).split('\n');
    this.unfinished = parts.pop() ?? '';
    this.lines.push(...parts);
    this.lines.splice(0, Math.max(0, this.lines.length - this.limit));
  }

  all(): readonly string[] {
    return this.unfinished === '' ? this.lines : [...this.lines, this.unfinished];
  }

  /** The last line that matches, for picking the one that matters out of a log. */
  lastMatching(pattern: RegExp): string | null {
    return this.all().findLast((line) => pattern.test(line)) ?? null;
  }
}
