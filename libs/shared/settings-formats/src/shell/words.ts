/** One word of a command line, without its quotes. */
export interface Word {
  readonly text: string;
  /** 1-based, where it begins. */
  readonly line: number;
  /** A quote in it is never closed, and it goes on to the end of the text. */
  readonly open: boolean;
}

/**
 * A command line cut into words as a POSIX shell does: quotes, backslashes, lines that a backslash continues, comments. Line
 * ends separate like blanks, and what else means something to a shell (`;`, `|`, `$`) stands for itself.
 */
export const words = (text: string): readonly Word[] => {
  const found: Word[] = [];
  let line = 1;
  for (const [token] of text.matchAll(tokens)) {
    if (!/^[\s#]/.test(token) && !/^\\\r?\n$/.test(token)) {
      found.push({ text: plain(token), line, open: isOpen(token) });
    }
    line += lineEnds(token);
  }
  return found;
};

/** Blanks; a comment; a continued line; or pieces of a word: quoted, half quoted to the end, escaped, bare. */
const tokens = /\s+|#[^\n]*|\\\r?\n|(?:'[^']*'|"(?:[^"\\]|\\[^])*"|['"][^]*$|\\(?!\r?\n)[^]|\\$|[^\s'"\\])+/g;

const pieces = /'([^']*)'|"((?:[^"\\]|\\[^])*)"|['"]([^]*)$|\\([^])|([^'"\\]+|\\$)/g;

const plain = (token: string): string =>
  Array.from(token.matchAll(pieces), ([, single, double, open, escaped, bare]) =>
    double === undefined ? (single ?? open ?? escaped ?? bare ?? '') : double.replace(/\\([\\"$`])|\\\r?\n/g, '$1'),
  ).join('');

const isOpen = (token: string): boolean =>
  Array.from(token.matchAll(pieces)).some(([, , , open]) => open !== undefined);

const lineEnds = (token: string): number => token.split('\n').length - 1;

/** The text as one word of a command line. */
export const quotedWord = (text: string): string =>
  /^[A-Za-z0-9_@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
