import type { EffectiveSide } from '@kamerton/contract';
import { printable } from '../../output/printable.js';
import type { Style } from '../../output/style.js';
import { changeLine, diffLines } from '../../render/diff-lines.js';
import { placeText } from '../../render/place-text.js';
import { effectiveText } from '../../render/value-text.js';
import type { ComparedSets } from './compare-sets.js';

export function comparedSetsText(compared: ComparedSets, style: Style): string {
  const heading = `${printable(`${placeText(compared.from)} → ${placeText(compared.to)}`)}\n`;
  if (Object.keys(compared.diff).length === 0) return `${heading}No differences.\n`;
  if (!compared.effective) return `${heading}${diffLines(compared.diff, style)}`;
  const lines = Object.entries(compared.diff).map(([name, { from, to }]) =>
    changeLine(name, [sideText(from), sideText(to)], style),
  );
  return `${heading}${lines.join('')}`;
}

const sideText = ({ value, source }: EffectiveSide): string => `${effectiveText(value)} (${source})`;
