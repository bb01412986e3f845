import type { Prompt } from '../generation/prompt.js';
import { splitIntoTokens } from '../language-model/tokenizer.js';
import { ollamaError, wrongFieldType } from './ollama-error.js';

/**
 * How many tokens may follow the prompt. Normally the window moves along with the text; with `shift: false` it stands still, and
 * with either switch off a prompt that does not fit is refused instead of cut.
 *
 * @param window in tokens
 * @throws HttpAnswer 400
 */
export function roomFor(body: Readonly<Record<string, unknown>>, text: string, prompt: Prompt, window: number): number {
  const truncate = readSwitch(body, 'truncate');
  const shift = readSwitch(body, 'shift');
  const length = splitIntoTokens(text).length;
  if ((!truncate || !shift) && length > window) {
    throw ollamaError(400, `the input length exceeds the context length: ${length} tokens, context ${window}`);
  }
  return shift ? Infinity : Math.max(1, window - prompt.tokenCount);
}

function readSwitch(body: Readonly<Record<string, unknown>>, name: string): boolean {
  const value = body[name] ?? true;
  if (typeof value !== 'boolean') throw wrongFieldType(name, value, 'bool');
  return value;
}
