const wanted = 2;

/** Up to two words from inside a text, each at its first place; ends and what is no whole word are left out. */
export function wordsWithin(text: string): readonly string[] {
  const words = [...text.matchAll(/[\p{L}\p{N}]{2,}/gu)]
    .filter(({ 0: word, index }) => text.indexOf(word) === index && index > 0 && index + word.length < text.length)
    .map(({ 0: word }) => word);
  const middle = Math.floor(words.length / 2);
  return [...new Set([words[middle], words[Math.floor(middle / 2)]])]
    .filter((word) => word !== undefined)
    .slice(0, wanted);
}
