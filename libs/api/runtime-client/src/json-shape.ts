import { setImmediate as turn } from 'node:timers/promises';

/** Deeper nesting than any protocol of a runtime has, and far from what recursive readers could not bear. */
export const maxJsonDepth = 100;
/** Parsing takes time by the value rather than by the byte, and nothing else runs meanwhile. */
export const maxJsonValues = 500_000;

export class JsonTooDeep extends Error {}
export class JsonTooManyValues extends Error {}

/** Looked at between two turns of the event loop; a fraction of a millisecond. */
const sliceBytes = 256 * 1024;

const [quote, backslash, comma, openList, closeList, openObject, closeObject] = Buffer.from('"\\,[]{}');

/**
 * Looks over JSON text before it is parsed, a slice at a time so that nobody waits. Text that is no JSON may pass: the parser
 * will tell.
 * @throws JsonTooDeep, JsonTooManyValues
 */
export async function checkJsonShape(text: Uint8Array): Promise<void> {
  let [depth, values, inString] = [0, 1, false];
  for (let at = 0; at < text.length; at += 1) {
    if (at % sliceBytes === sliceBytes - 1) await turn();
    const byte = text[at];
    if (inString) {
      if (byte === backslash) at += 1;
      else if (byte === quote) inString = false;
    } else if (byte === quote) inString = true;
    else if (byte === comma) values += 1;
    else if (byte === closeList || byte === closeObject) depth -= 1;
    else if (byte === openList || byte === openObject) {
      depth += 1;
      values += 1;
      if (depth > maxJsonDepth) throw new JsonTooDeep();
    }
    if (values > maxJsonValues) throw new JsonTooManyValues();
  }
}
