/**
 * Text that every YAML reader takes for that very text without quotes: it begins with a letter, is none of the words that YAML
 * 1.1 or 1.2 give a meaning of their own, and has neither `: ` nor ` #` in it.
 */
const plain = /^[\p{L}_/](?:[\p{L}\p{N}_./@+(),;'%=~-]|:(?=[^\s])| (?=[\p{L}\p{N}_(/]))*$/u;
const reserved = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
/** A power of ten without a number before it, which some readers of YAML 1.1 take for one. */
const exponent = /^e[-+]?\d+$/i;

/** What a double-quoted text may not hold as it is, beyond what JSON escapes. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\ufeff\ufffe\uffff]/gu;

export function textScalar(text: string): string {
  return plain.test(text) && !reserved.test(text) && !exponent.test(text) ? text : quoted(text);
}

const quoted = (text: string): string =>
  JSON.stringify(text).replace(
    unprintable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The shortest decimal that reads back as the same number; whole ones beyond 2^53 with an exponent, as no digit of theirs is lost. */
export function numberScalar(value: number): string {
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : String(value + 0);
}
