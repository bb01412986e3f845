/** Something that was started and has to be stopped. */
export interface Part {
  /** Resolves with a sentence when it ends by itself. */
  readonly crashed: Promise<string>;
  readonly stop: () => Promise<void>;
}

/** What is running, in the order in which it was started; stopped in the opposite one. */
export class Running {
  /** Resolves with a sentence when the first part ends by itself. */
  readonly crashed: Promise<string>;
  private readonly parts: Promise<Part>[] = [];
  private reportCrash: (reason: string) => void = () => undefined;
  private stopping = false;

  constructor() {
    this.crashed = new Promise((resolve) => (this.reportCrash = resolve));
  }

  async add<Kind extends Part>(open: () => Promise<Kind>): Promise<Kind> {
    if (this.stopping) throw new Error('Nothing is started any more: Kamerton is stopping.');
    const opening = open();
    this.parts.push(opening);
    const part = await opening;
    void part.crashed.then(this.reportCrash);
    return part;
  }

  /** Waits for what is still being started: half a start cannot be stopped. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const opening of this.parts.reverse()) {
      const [part] = await Promise.allSettled([opening]);
      if (part.status === 'fulfilled') await part.value.stop();
    }
  }
}
