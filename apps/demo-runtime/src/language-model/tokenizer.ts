const tokenPattern = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

/** Punctuation that follows without a space. */
export const attachedTokens: readonly string[] = ['.', ',', ';', ':', '!', '?', ')', '…'];

/** Words, numbers and single punctuation marks; white space is no token. */
export function splitIntoTokens(text: string): readonly string[] {
  return text.match(tokenPattern) ?? [];
}

/** What a token adds to a text that already has something in it. */
export function withSpacing(token: string): string {
  return attachedTokens.includes(token) ? token : ` ${token}`;
}
