import { InvalidFailure } from '../failures/invalid-failure.js';
import { fromJson, parseText } from './parse-text.js';

const item = /\s*("(?:[^"\\]|\\.)*"|'[^']*'|[^,]*?)\s*(,|$)/y;

/**
 * The items of a list: a JSON array, or texts between commas, quoted where they hold commas or blanks at their ends.
 *
 * @throws InvalidFailure
 */
export function parseList(text: string): readonly unknown[] {
  if (text.startsWith('[')) {
    const value = fromJson(text);
    if (Array.isArray(value)) return value;
    throw new InvalidFailure(`${text} is no list as JSON knows it.`);
  }
  return splitAtCommas(text).map(parseText);
}

function splitAtCommas(text: string): readonly string[] {
  const items: string[] = [];
  let position = 0;
  for (;;) {
    item.lastIndex = position;
    const match = item.exec(text);
    if (match === null)
      throw new InvalidFailure(`${text} cannot be read as a list: a quote does not end where an item does.`);
    items.push(match[1] ?? '');
    position = item.lastIndex;
    if (match[2] !== ',') return items;
  }
}
