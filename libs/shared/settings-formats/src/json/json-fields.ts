/** One field of a JSON object, as often as it stands there. */
export interface JsonField {
  readonly name: string;
  readonly value: unknown;
  /** As it stands. */
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

/** The fields of the object that a text is, twice given ones twice; or what is wrong with the text. */
export const jsonFields = (text: string): readonly JsonField[] | { readonly problem: string } => {
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document !== 'object' || document === null || Array.isArray(document))
      return { problem: 'no JSON object' };
  } catch (error) {
    return { problem: `no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  return fieldsOf(text);
};

const blank = /\s*/y;
const string = /"(?:[^"\\]|\\.)*"/y;
/** What of a value cannot end it. */
const inside = /[^"[\]{},]+/y;

/** @param text a valid JSON object */
const fieldsOf = (text: string): readonly JsonField[] => {
  const fields: JsonField[] = [];
  let line = 1;
  let counted = 0;
  for (let at = end(blank, text, 0) + 1; ;) {
    const start = end(blank, text, at);
    if (text[start] !== '"') return fields;
    const colon = end(blank, text, end(string, text, start));
    const after = valueEnd(text, colon + 1);
    line += text.slice(counted, start).split('\n').length - 1;
    counted = start;
    fields.push({
      name: String(JSON.parse(text.slice(start, end(string, text, start)))),
      value: JSON.parse(text.slice(colon + 1, after)),
      text: text.slice(start, after).trim(),
      line,
    });
    at = after + 1;
  }
};

/** Where a value ends: at the comma or the brace that is not its own. */
const valueEnd = (text: string, start: number): number => {
  let depth = 0;
  for (let at = start; at < text.length;) {
    const character = text[at] ?? '';
    if (depth === 0 && (character === ',' || character === '}')) return at;
    if (character === '{' || character === '[') depth += 1;
    if (character === '}' || character === ']') depth -= 1;
    at = Math.max(end(character === '"' ? string : inside, text, at), at + 1);
  }
  return text.length;
};

/** Where the pattern ends that begins at `at`; `at` itself where it does not. */
const end = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
};
