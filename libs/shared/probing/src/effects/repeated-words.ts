/** How many words of a text have stood in it before. */
export function repeatedWords(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
  return words.length - new Set(words).size;
}
