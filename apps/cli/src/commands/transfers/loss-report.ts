import type { CopyFate, CopyReportEntry, UnreadSetting } from '@kamerton/contract';
import { printable } from '../../output/printable.js';
import type { Style } from '../../output/style.js';
import { table, type Cell } from '../../output/table.js';
import { valueText } from '../../render/value-text.js';

const emphasis = {
  exact: 'green',
  approximated: 'yellow',
  impossible: 'red',
  out_of_range: 'red',
  unknown_there: 'red',
  another_meaning: 'red',
} as const satisfies Record<CopyFate, keyof Style>;

/** What becomes of each value, the losses with their reasons; then what could not be read at all. */
export function lossReport(report: readonly CopyReportEntry[], unread: readonly UnreadSetting[], style: Style): string {
  const values =
    report.length === 0 ? '' : table(['PARAMETER', 'VALUE', 'FATE', 'HERE', 'WHY'], report.map(row), style);
  return `${values}${unread.map((setting) => unreadLine(setting, style)).join('')}`;
}

const row = ({ parameter, value, as, fate, there, reason }: CopyReportEntry): readonly Cell[] => [
  parameter,
  valueText(value),
  { text: fate.replaceAll('_', ' '), as: emphasis[fate] },
  there === null ? '' : `${as === parameter ? '' : `${as}=`}${valueText(there)}`,
  reason ?? '',
];

const unreadLine = ({ text, line, reason }: UnreadSetting, style: Style): string =>
  `${style.yellow('Not read')}${line === null ? '' : ` (line ${line})`}: ${printable(text)}: ${printable(reason)}\n`;
