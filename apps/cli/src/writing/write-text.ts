import type { RevisionAction } from '@kamerton/contract';
import { printable } from '../output/printable.js';
import type { Style } from '../output/style.js';
import { conflictTable } from '../render/conflict-table.js';
import { diffLines } from '../render/diff-lines.js';
import { placeText } from '../render/place-text.js';
import { impactText } from './impact-text.js';
import type { WriteDocument } from './write-document.js';

/** What a change did, or on a dry run would do. */
export function writeText(done: WriteDocument, style: Style): string {
  const place = style.bold(printable(placeText(done)));
  return [
    `${place}: ${headline(done)}\n`,
    diffLines(done.diff, style),
    done.resolved.length === 0 ? '' : `Settled:\n${conflictTable(done.resolved, style)}`,
    ...done.also_changed.map((also) => `Also ${printable(placeText(also))}:\n${diffLines(also.diff, style)}`),
    ...done.invalid_overrides.map(({ message }) => `${style.yellow(printable(`Not used: ${message}`))}\n`),
    done.impact === null ? '' : impactText(done.impact, style),
  ].join('');
}

function headline({ dry_run: dryRun, version, revision, diff, also_changed: also }: WriteDocument): string {
  if (revision !== null) return `version ${revision.version}${told(revision.action)}`;
  if (!dryRun) return `nothing to change, version ${version}`;
  const changes = Object.keys(diff).length > 0 || also.length > 0;
  return `${changes ? 'would change' : 'no value would change'}, version ${version} (dry run, nothing was stored)`;
}

/** What the diff does not show: a profile came, went, or has another name. */
const told = (action: RevisionAction): string =>
  ['create', 'rename', 'delete'].includes(action) ? ` (${action})` : '';
