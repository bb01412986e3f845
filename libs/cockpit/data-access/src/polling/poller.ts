/**
 * Does something again and again: never twice at once, and only while the page can be seen. The act answers how long to wait
 * before the next one, in milliseconds; `null` ends it.
 */
export class Poller {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private round = 0;

  constructor(
    private readonly document: Document,
    private readonly act: () => Promise<number | null>,
  ) {}

  start(delay: number): void {
    this.stop();
    this.later(delay, this.round);
  }

  stop(): void {
    this.round += 1;
    clearTimeout(this.timer);
    this.document.removeEventListener('visibilitychange', this.onceSeen);
  }

  private readonly onceSeen = (): void => {
    if (this.document.hidden) return;
    this.document.removeEventListener('visibilitychange', this.onceSeen);
    void this.go(this.round);
  };

  private later(delay: number, round: number): void {
    this.timer = setTimeout(() => void this.go(round), delay);
  }

  private async go(round: number): Promise<void> {
    if (this.document.hidden) return this.document.addEventListener('visibilitychange', this.onceSeen);
    const delay = await this.act();
    if (delay !== null && round === this.round) this.later(delay, round);
  }
}
