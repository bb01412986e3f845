import type { IncomingMessage } from 'node:http';

/** How long the beginning of an answer that will not be used anyway is waited for, in milliseconds. */
const patienceMs = 500;

/**
 * The first so many characters of a body, or somewhat more, and never a failure: what has come when the patience ends, or the
 * connection does, is all there is to show.
 */
export async function beginningOf(message: IncomingMessage, characters: number): Promise<string> {
  const decoder = new TextDecoder();
  const impatience = setTimeout(() => message.destroy(), patienceMs);
  let text = '';
  try {
    for await (const chunk of message) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length >= characters) break;
    }
  } catch {
    // Broken off: the text so far is the answer.
  } finally {
    clearTimeout(impatience);
    message.destroy();
  }
  return text;
}
