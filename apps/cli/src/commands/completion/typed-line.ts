const word = /(?:"(?:[^"\\]|\\.)*"?|'[^']*'?|\\.|[^\s"'\\])+/gy;

/** The words before the cursor as a shell would split them, the last one being typed (perhaps empty). */
export function wordsOf(line: string): readonly string[] {
  const words: string[] = [];
  let position = 0;
  for (;;) {
    position += /^\s*/.exec(line.slice(position))?.[0].length ?? 0;
    word.lastIndex = position;
    const found = word.exec(line)?.[0];
    if (found === undefined) return [...words, ''];
    words.push(unquoted(found));
    position += found.length;
    if (position >= line.length) return words;
  }
}

const unquoted = (text: string): string =>
  text.replace(/"((?:[^"\\]|\\.)*)"?|'([^']*)'?|\\(.)/g, (_, double?: string, single?: string, escaped?: string) =>
    double === undefined ? (single ?? escaped ?? '') : double.replace(/\\(["\\$`])/g, '$1'),
  );

/** What readline leaves alone of the word being typed: everything up to the last character at which it breaks words. */
export function keptPrefix(current: string, wordBreaks: string): string {
  const last = [...current].findLastIndex((character) => wordBreaks.includes(character));
  return [...current].slice(0, last + 1).join('');
}
