import type { DiffBody } from '@kamerton/contract';
import type { Change, ParameterValue } from '@kamerton/parameter-schema';
import { printable } from '../output/printable.js';
import type { Style } from '../output/style.js';
import { policyOrNone } from './policy-text.js';
import { storedText } from './value-text.js';

/** One line for each change: values first, then policies. */
export function diffLines({ policies = {}, ...params }: DiffBody, style: Style): string {
  const values = Object.entries(params).flatMap(([name, change]) =>
    isChange(change) ? [changeLine(name, [storedText(change.from), storedText(change.to)], style)] : [],
  );
  const rules = Object.entries(policies).map(([name, { from, to }]) =>
    changeLine(`${name} (policy)`, [policyOrNone(from), policyOrNone(to)], style),
  );
  return [...values, ...rules].join('');
}

export type Sides = readonly [string, string];

/** A change between two texts. */
export const changeLine = (name: string, [from, to]: Sides, style: Style): string =>
  `  ${style.bold(printable(name))}: ${style.red(printable(from))} → ${style.green(printable(to))}\n`;

/** The type of a diff body allows policies beside every name; what stands there is a change of a value. */
const isChange = (change: DiffBody[string]): change is Change<ParameterValue> =>
  change !== undefined && 'from' in change && 'to' in change;
