const characters: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', "'": "'", '"': '"', '\\': '\\' };

/** What the server makes of a text on its command line (common/common.cpp : string_process_escapes). */
export const withoutEscapes = (text: string): string =>
  text.replace(/\\(?:x([0-9a-fA-F]{1,2})|([nrt'"\\]))/g, (_, code: string | undefined, letter: string | undefined) =>
    code === undefined ? (characters[letter ?? ''] ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  );

/** The text that the server makes this one of. */
export const withEscapes = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t');
