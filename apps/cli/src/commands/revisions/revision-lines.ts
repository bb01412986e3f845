import type { RevisionBody } from '@kamerton/contract';
import { printable } from '../../output/printable.js';
import type { Style } from '../../output/style.js';
import { diffLines } from '../../render/diff-lines.js';

export const revisionLines = (revisions: readonly RevisionBody[], style: Style): string =>
  revisions.length === 0 ? 'No revisions.\n' : revisions.map((revision) => revisionText(revision, style)).join('');

function revisionText({ version, action, at, user_id: user, reason, diff }: RevisionBody, style: Style): string {
  const why = reason === null ? '' : `  ${printable(JSON.stringify(reason))}`;
  return `${style.bold(String(version))}  ${action}  ${style.dim(printable(`${at}  ${user}`))}${why}\n${diffLines(diff, style)}`;
}
