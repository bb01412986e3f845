/**
 * Does a piece of work once for all who ask while it waits its turn. Everybody gets the result of a run that began after they
 * asked, never of one under way already: whoever has just been told that a change is accepted finds it.
 */
export class SharedRun<Result> {
  private current: Promise<Result> | null = null;
  private next: Promise<Result> | null = null;

  constructor(private readonly work: () => Promise<Result>) {}

  run(): Promise<Result> {
    if (this.current === null) return this.begin();
    this.next ??= this.current.then(
      () => this.begin(),
      () => this.begin(),
    );
    return this.next;
  }

  private begin(): Promise<Result> {
    this.next = null;
    const run = this.work();
    this.current = run;
    const over = (): void => {
      if (this.current === run && this.next === null) this.current = null;
    };
    run.then(over, over);
    return run;
  }
}
