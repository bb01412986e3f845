import type { Finding } from '../failures/invalid-failure.js';
import { printable } from '../output/printable.js';
import type { Style } from '../output/style.js';
import { valueText } from './value-text.js';

/** One line for each thing that is wrong: the message, and beside it what programs know it by. */
export const findingLines = (findings: readonly (Finding & { readonly pointer?: string })[], style: Style): string =>
  findings
    .map(({ parameter, pointer, code, message, limit }) => {
      const place = parameter || pointer || 'the whole';
      const known = [place, code, ...(limit === undefined ? [] : [`limit ${valueText(limit)}`])].join(', ');
      return `  ${printable(message)} ${style.dim(printable(`(${known})`))}\n`;
    })
    .join('');
