import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Leaves the counts of one jest run where `npm test` adds them up, from a cached run too. */
export default class JsonReporter {
  /** @param {unknown} _config @param {{ file: string }} options */
  constructor(_config, options) {
    this.file = options.file;
  }

  /** @param {unknown} _contexts @param {import('@jest/reporters').AggregatedResult} results */
  onRunComplete(_contexts, results) {
    const failedSuites = results.testResults.filter((suite) => suite.testExecError).length;
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(
      this.file,
      JSON.stringify({
        passed: results.numPassedTests,
        failed: results.numFailedTests + failedSuites,
        skipped: results.numPendingTests + results.numTodoTests,
      }),
    );
  }
}
