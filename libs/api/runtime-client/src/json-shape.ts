import { setImmediate as turn } from 'node:timers/promises';

/** Deeper nesting than any protocol of a runtime has, and far from what recursive readers could not bear. */
export const maxJsonDepth = 100;
/** Parsing takes time by the value rather than by the byte, and nothing else runs meanwhile. */
export const maxJsonValues = 250_000;
/** Most of all it takes time by the name that was not seen before: a quarter of a million of those can cost a second. */
export const maxJsonNames = 10_000;

export class JsonTooDeep extends Error {}
export class JsonTooMuch extends Error {}

/** Looked at between two turns of the event loop; a fraction of a millisecond. */
const sliceBytes = 256 * 1024;

const code = (character: string): number => character.charCodeAt(0);
const [quote, backslash, comma, colon] = [code('"'), code('\\'), code(','), code(':')];
const [openList, closeList, openObject, closeObject] = [code('['), code(']'), code('{'), code('}')];

/**
 * Looks over JSON text before it is parsed, a slice at a time so that nobody waits. Text that is no JSON may pass: the parser
 * will tell.
 * @throws JsonTooDeep, JsonTooMuch
 */
export async function checkJsonShape(text: Uint8Array): Promise<void> {
  const names = new Set<number>();
  let depth = 0;
  let values = 1;
  let string = { start: 0, end: 0 };
  let nextTurn = sliceBytes;
  for (let at = 0; at < text.length; at += 1) {
    if (at >= nextTurn) {
      await turn();
      nextTurn = at + sliceBytes;
    }
    const byte = text[at];
    if (byte === quote) {
      string = { start: at + 1, end: endOfString(text, at + 1) };
      at = string.end;
    } else if (byte === comma) values += 1;
    else if (byte === colon) names.add(hashOf(text, string.start, string.end));
    else if (byte === closeList || byte === closeObject) depth -= 1;
    else if (byte === openList || byte === openObject) {
      depth += 1;
      values += 1;
    }
    if (depth > maxJsonDepth) throw new JsonTooDeep(`JSON nested deeper than ${maxJsonDepth} levels`);
    if (values > maxJsonValues) throw new JsonTooMuch(`JSON of more than ${maxJsonValues} values`);
    if (names.size > maxJsonNames) throw new JsonTooMuch(`JSON of more than ${maxJsonNames} different names`);
  }
}

/** Where the quote stands that ends the string; a quote behind an odd number of backslashes does not. */
function endOfString(text: Uint8Array, start: number): number {
  for (let end = text.indexOf(quote, start); end !== -1; end = text.indexOf(quote, end + 1)) {
    let backslashes = 0;
    while (text[end - 1 - backslashes] === backslash) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}

/** FNV-1a. Names that happen to share a hash are counted once, which only makes the limit milder. */
function hashOf(text: Uint8Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (text[at] ?? 0), 16_777_619);
  return hash;
}
