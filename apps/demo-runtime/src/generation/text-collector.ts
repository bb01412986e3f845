import type { Listener } from './listener.js';
import type { TokenReport } from './token-report.js';

/** Listens to the end and has the whole text then. */
export class TextCollector implements Listener {
  text = '';
  tokens: readonly TokenReport[] = [];

  constructor(readonly signal: AbortSignal) {}

  readonly emit = (text: string, tokens: readonly TokenReport[]): Promise<void> => {
    this.text += text;
    this.tokens = [...this.tokens, ...tokens];
    return Promise.resolve();
  };
}
