import type { Listener } from './generate.js';

/** Listens to the end and has the whole text then. */
export class TextCollector implements Listener {
  text = '';

  constructor(readonly signal: AbortSignal) {}

  readonly emit = (text: string): Promise<void> => {
    this.text += text;
    return Promise.resolve();
  };
}
