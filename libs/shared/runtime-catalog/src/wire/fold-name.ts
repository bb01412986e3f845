/**
 * A field name as a server sees it that does not mind case: Go's simple folding, as far as the other name is ASCII. Besides the
 * capitals only ſ and the Kelvin sign fold to an ASCII letter; whatever else `toLowerCase` changes never becomes one.
 */
export const foldName = (name: string): string => name.toLowerCase().replaceAll('ſ', 's');

/** Whether folding could change the name: a glance at each character, which costs far less than to fold. */
export const mayFold = (name: string): boolean => {
  for (let index = 0; index < name.length; index += 1) {
    const code = name.charCodeAt(index);
    if ((code >= capitalA && code <= capitalZ) || code > lastAscii) return true;
  }
  return false;
};

const capitalA = 0x41;
const capitalZ = 0x5a;
const lastAscii = 0x7f;
