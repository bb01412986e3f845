const escapes: readonly (readonly [string, string])[] = [
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
];

/** An item on one visible line: what could not be seen is written as in source code. */
export const visibleItem = (item: string | number): string =>
  escapes.reduce((text, [raw, written]) => text.replaceAll(raw, written), String(item));

/** The way back: `\n`, `\r`, `\t` and `\\` stand for what they do in source code, every other backslash for itself. */
export const itemFromText = (text: string): string =>
  text.replaceAll(/\\[nrt\\]/g, (written) => escapes.find(([, candidate]) => candidate === written)?.[0] ?? written);
