import type { EffectiveSide, ImpactBody, ImpactTarget, LostOverride } from '@kamerton/contract';
import { printable } from '../output/printable.js';
import type { Style } from '../output/style.js';
import { changeLine } from '../render/diff-lines.js';
import { placeText } from '../render/place-text.js';
import { effectiveText, valueText } from '../render/value-text.js';

/**
 * What a write would do to requests: per model and profile, and per service that follows it. What the write is about is among
 * the targets in any case, also when nothing changes for it.
 */
export function impactText({ targets, target_count: count }: ImpactBody, style: Style): string {
  const changed = targets.filter((target) => target.lost.length > 0 || Object.keys(target.effective).length > 0);
  if (changed.length === 0) return 'No request would get other values than now.\n';
  const more = count > targets.length ? `… and ${count - targets.length} more models and profiles\n` : '';
  return `Requests would change for:\n${changed.map((target) => targetText(target, style)).join('')}${more}`;
}

function targetText(target: ImpactTarget, style: Style): string {
  const effective = Object.entries(target.effective).map(([name, { from, to }]) =>
    changeLine(name, [sideText(from), sideText(to)], style),
  );
  const warnings = [
    ...target.lost.map(lostText),
    ...(target.reloads.length === 0 ? [] : [`the runtime will load the model anew: ${target.reloads.join(', ')}`]),
    ...target.problems.map(({ message, before }) => (before ? `${message} (as before)` : message)),
  ];
  const services = target.services.map(({ service, instances }) => `${service} (${instances})`);
  return [
    `${style.bold(printable(placeText(target)))}\n`,
    ...effective,
    ...warnings.map((text) => `  ${style.yellow(printable(text))}\n`),
    services.length === 0 ? '' : `  ${style.dim(printable(`services: ${services.join(', ')}`))}\n`,
  ].join('');
}

const sideText = (side: EffectiveSide): string => `${effectiveText(side.value)} (${side.source})`;

const lostText = ({ parameter, rung, value, outcome, code, to }: LostOverride): string =>
  `${parameter}: the ${rung} ${valueText(value)} would be ${outcome}${to === undefined ? '' : ` to ${valueText(to)}`} (${code})`;
