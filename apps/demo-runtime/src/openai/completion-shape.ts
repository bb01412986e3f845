import type { Outcome } from '../generation/listener.js';
import type { TokenReport } from '../generation/token-report.js';

/** How one of OpenAI's two routes words a choice; `extras` are fields that one runtime adds to every finished choice. */
export interface CompletionShape {
  readonly idPrefix: string;
  readonly object: string;
  readonly chunkObject: string;
  /** Sent before any text. */
  readonly opening: object | null;
  readonly whole: (text: string) => object;
  readonly delta: (text: string) => object;
}

export const chatShape: CompletionShape = {
  idPrefix: 'chatcmpl',
  object: 'chat.completion',
  chunkObject: 'chat.completion.chunk',
  opening: { delta: { role: 'assistant', content: '' } },
  whole: (content) => ({ message: { role: 'assistant', content } }),
  delta: (content) => ({ delta: content === '' ? {} : { content } }),
};

export const textShape: CompletionShape = {
  idPrefix: 'cmpl',
  object: 'text_completion',
  chunkObject: 'text_completion',
  opening: null,
  whole: (text) => ({ text }),
  delta: (text) => ({ text }),
};

/** What one runtime adds: to every answer, and to every choice or piece of one; no outcome means still under way. */
export interface RuntimeExtras {
  readonly answer: object;
  readonly choice: (outcome: Outcome | null, tokens: readonly TokenReport[]) => object;
}

/** `null` while a choice is still under way. */
export function finishReason(outcome: Outcome | null): 'stop' | 'length' | null {
  return outcome === null || outcome.reason === 'aborted' ? null : outcome.reason;
}
