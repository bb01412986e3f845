import type { SettingsChange, SettingsPlanBody } from '@kamerton/contract';
import { printable } from '../../output/printable.js';
import type { Style } from '../../output/style.js';
import { changeLine, type Sides } from '../../render/diff-lines.js';
import { placeText } from '../../render/place-text.js';
import { policyOrNone } from '../../render/policy-text.js';
import { storedText } from '../../render/value-text.js';

const signs = { create: ['+', 'green'], update: ['~', 'yellow'], delete: ['-', 'red'] } as const;

/** A plan as people read it: what would be made, changed and removed, in that order of the server. */
export function planText({ changes, unmanaged, applied }: SettingsPlanBody, style: Style): string {
  const left = unmanaged.map((name) => `  ${style.dim(printable(name))}\n`);
  return [
    ...changes.map((change) => changeText(change, style)),
    left.length === 0 ? '' : `Not in the document, and left as it is (--prune removes it):\n${left.join('')}`,
    planSummary({ changes, applied }),
  ].join('');
}

const words = {
  planned: { create: 'to create', update: 'to update', delete: 'to delete' },
  applied: { create: 'created', update: 'updated', delete: 'deleted' },
} as const;

/** How much it is, in a line. */
export function planSummary({ changes, applied }: Pick<SettingsPlanBody, 'changes' | 'applied'>): string {
  if (changes.length === 0) return 'The server is as the document says: nothing to do.\n';
  const counts = (['create', 'update', 'delete'] as const).map((wanted) => {
    const count = changes.filter(({ action }) => action === wanted).length;
    return `${count} ${words[applied ? 'applied' : 'planned'][wanted]}`;
  });
  return `${applied ? 'Applied' : 'Plan'}: ${counts.join(', ')}.\n`;
}

function changeText(change: SettingsChange, style: Style): string {
  const [sign, colour] = signs[change.action];
  const version = change.version === null ? '' : style.dim(` (version ${change.version.from} → ${change.version.to})`);
  return `${style[colour](printable(`${sign} ${nameOf(change)}`))}${version}\n${diffText(change.diff, style)}`;
}

function nameOf({ kind, place, preset }: SettingsChange): string {
  if (kind === 'preset') return `preset ${preset}`;
  if (kind === 'runtime') return `runtime ${place?.runtime}`;
  return place === null ? kind : placeText(place);
}

/** Changes at any depth: those of a set stand at the top and under `policies`, those of a preset under `params`. */
function diffText(diff: object, style: Style, under = ''): string {
  const ofPolicies = under === 'policies';
  return Object.entries(diff)
    .map(([name, change]) => {
      if (!isChange(change)) return typeof change === 'object' && change !== null ? diffText(change, style, name) : '';
      const sides: Sides = [sideText(change.from, ofPolicies), sideText(change.to, ofPolicies)];
      return changeLine(ofPolicies ? `${name} (policy)` : name, sides, style);
    })
    .join('');
}

const isChange = (value: unknown): value is { readonly from: unknown; readonly to: unknown } =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value;

function sideText(side: unknown, ofPolicy: boolean): string {
  if (!ofPolicy) return storedText(side);
  return policyOrNone(typeof side === 'object' ? side : null);
}
