import { displayWidth } from './display-width.js';
import { printable } from './printable.js';
import type { Style } from './style.js';

/** A cell, or one with its emphasis. */
export type Cell = string | { readonly text: string; readonly as: keyof Style };

const gap = '  ';

/** Lines with aligned columns. The last column is left as long as it is: a reader or a pipe can cut it, nobody can mend it. */
export function table(headings: readonly string[], rows: readonly (readonly Cell[])[], style: Style): string {
  const all = [headings.map((text): Cell => ({ text, as: 'dim' })), ...rows];
  const widths = headings.map((_, column) => Math.max(...all.map((row) => displayWidth(textOf(row[column])))));
  return all.map((row) => line(row, widths, style)).join('');
}

function line(row: readonly Cell[], widths: readonly number[], style: Style): string {
  const last = row.findLastIndex((cell) => textOf(cell) !== '');
  const cells = row.slice(0, last + 1).map((cell, column) => {
    const text = textOf(cell);
    const padding = column === last ? '' : ' '.repeat((widths[column] ?? 0) - displayWidth(text));
    return `${typeof cell === 'object' ? style[cell.as](text) : text}${padding}`;
  });
  return `${cells.join(gap)}\n`;
}

const textOf = (cell: Cell | undefined): string => printable(typeof cell === 'object' ? cell.text : (cell ?? ''));
