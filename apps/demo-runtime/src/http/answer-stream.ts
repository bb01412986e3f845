import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

/** An answer that is written line by line while it comes into being. The head goes out with the first line. */
export class AnswerStream {
  constructor(
    private readonly response: ServerResponse,
    private readonly contentType: string,
    private readonly signal: AbortSignal,
  ) {}

  /** Resolves when there is room for more, at once when nobody listens any more. */
  async write(text: string): Promise<void> {
    if (this.signal.aborted) return;
    if (!this.response.headersSent) {
      this.response.writeHead(200, { 'content-type': this.contentType, 'cache-control': 'no-cache' });
    }
    if (this.response.write(text)) return;
    await Promise.race([once(this.response, 'drain'), once(this.response, 'close')]);
  }

  end(): void {
    this.response.end();
  }
}
