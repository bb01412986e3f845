import { stripVTControlCharacters } from 'node:util';
import { displayWidth } from './display-width.js';
import { printable } from './printable.js';
import { styleFor } from './style.js';
import { table } from './table.js';

const plain = styleFor(false);

describe('a table', () => {
  it('aligns its columns and leaves nothing behind the last cell of a line', () => {
    const rows = [
      ['a', 'one', ''],
      ['longer', '', 'note'],
    ];
    expect(table(['NAME', 'X', 'Y'], rows, plain)).toBe('NAME    X    Y\na       one\nlonger       note\n');
  });

  it('is aligned with colours as without', () => {
    const rows = [
      [{ text: 'up', as: 'green' as const }, 'x'],
      ['unknown', 'y'],
    ];
    const stripped = stripVTControlCharacters(table(['A', 'B'], rows, styleFor(true)));
    expect(stripped).toBe(table(['A', 'B'], rows, plain));
  });

  it('counts columns as terminals do', () => {
    expect(['ł', '模型', '👩‍🚀', 'e\u0301', ''].map(displayWidth)).toEqual([1, 4, 2, 1, 0]);
  });

  it('shows what would move the cursor or turn the line round, instead of doing it', () => {
    expect(printable('a\u001b[31m\tb\n\u202ec')).toBe('a\\u001b[31m\\u0009b\\n\\u202ec');
  });
});
