const simpleEscapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
};

const escape = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3})|(.))/gs;
const highestCodePoint = 0x10ffff;

/** The text inside a string literal as Go's strconv.Quote writes it; `null` for anything else. */
export const goQuotedString = (literal: string): string | null => {
  if (!/^"(?:[^"\\]|\\.)*"$/s.test(literal)) return null;
  let readable = true;
  const text = literal.slice(1, -1).replace(escape, (_, byte, short, long, octal, simple) => {
    const code = parseCode(byte ?? short ?? long, octal);
    const character =
      code === null ? simpleEscapes[simple] : code <= highestCodePoint ? String.fromCodePoint(code) : undefined;
    readable &&= character !== undefined;
    return character ?? '';
  });
  return readable ? text : null;
};

const parseCode = (hexadecimal: string | undefined, octal: string | undefined): number | null => {
  if (hexadecimal !== undefined) return Number.parseInt(hexadecimal, 16);
  return octal === undefined ? null : Number.parseInt(octal, 8);
};
