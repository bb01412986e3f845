import type { TokenId } from '@kamerton/sampling';
import type { NGramModel } from '../language-model/n-gram-model.js';
import { splitIntoTokens } from '../language-model/tokenizer.js';
import { boundary } from '../language-model/vocabulary.js';

export interface Prompt {
  /** Every token of the prompt counts, known to the model or not. */
  readonly tokenCount: number;
  /** The known ones: what the penalties see. */
  readonly tokens: readonly TokenId[];
  /** Where the text goes on from. */
  readonly context: readonly TokenId[];
}

/**
 * The model has never seen most prompts. It goes on from the last words that it knows, and begins a new text when it knows none.
 *
 * @param contextLength in tokens: an earlier part of the prompt falls out of the window, as the runtimes do it
 */
export function readPrompt(model: NGramModel, text: string, contextLength: number): Prompt {
  const words = splitIntoTokens(text).slice(-contextLength);
  const tokens = model.known(words);
  const spoken = model.known(words.filter((word) => /[\p{L}\p{N}]/u.test(word))).slice(1 - model.order);
  const start = new Array<TokenId>(model.order - 1).fill(boundary);
  return { tokenCount: words.length, tokens, context: spoken.length > 0 ? spoken : start };
}
