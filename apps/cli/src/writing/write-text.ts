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
  const changed = Object.keys(done.diff).length > 0 || done.also_changed.length > 0;
  if (!changed && done.impact === null) return `${place}: nothing to change, version ${done.version}.\n`;
  return [
    `${place}: ${headline(done, changed)}\n`,
    diffLines(done.diff, style),
    done.resolved.length === 0 ? '' : `Settled:\n${conflictTable(done.resolved, style)}`,
    ...done.also_changed.map((also) => `Also ${printable(placeText(also))}:\n${diffLines(also.diff, style)}`),
    ...done.invalid_overrides.map(({ message }) => `${style.yellow(printable(`Not used: ${message}`))}\n`),
    done.impact === null ? '' : impactText(done.impact, style),
  ].join('');
}

function headline({ dry_run: dryRun, version, revision }: WriteDocument, changed: boolean): string {
  if (dryRun)
    return changed ? `would change, version ${version} (dry run, nothing was stored)` : 'nothing would change';
  return revision === null ? `unchanged, version ${version}` : `version ${revision.version}`;
}
