import type { Problem } from '@kamerton/contract';
import { printable } from '../output/printable.js';
import type { Style } from '../output/style.js';
import { conflictTable } from './conflict-table.js';
import { findingLines } from './finding-lines.js';

/** What the server says when it refuses, with everything that it found wrong. */
export function problemText(problem: Problem, style: Style): string {
  const { title, detail, code, status, errors = [], conflicts = [], runtimes = [], instance } = problem;
  const hints = [
    ...runtimes.map((runtime) => `  --runtime ${runtime}`),
    ...(code === 'UNAUTHENTICATED' ? ['  KAMERTON_TOKEN or --token says who is calling.'] : []),
    ...(code === 'VERSION_CONFLICT' && problem.current_version !== undefined
      ? [`  --if-match ${problem.current_version}`]
      : []),
    ...(code === 'NOT_FOUND'
      ? ['  The server is older than this program, or its address (--url) is not this one.']
      : []),
    ...(code === 'COSTS_NOT_ACCEPTED' ? ['  --accept-costs'] : []),
    ...(status >= 500 ? [`  Request ${instance}`] : []),
  ];
  // What contradicts a settings document is among its errors, with its line.
  const hasTold = conflicts.length === 0 || code === 'INVALID_SETTINGS';
  return [
    `${style.red(`${printable(title)}:`)} ${printable(detail)} ${style.dim(`(${code})`)}\n`,
    findingLines(errors, style),
    hasTold ? '' : conflictTable(conflicts, style),
    code === 'POLICY_CONFLICT' ? 'With --resolve-conflicts it would be settled so.\n' : '',
    ...hints.map((hint) => `${printable(hint)}\n`),
  ].join('');
}
