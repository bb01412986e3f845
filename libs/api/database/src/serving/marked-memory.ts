/**
 * Remembers what was made from the database while a mark stays the same, and shares what is being made. An answer contains
 * every change that was committed before it was asked for.
 */
export class MarkedMemory<Value> {
  private mark = '';
  private readonly values = new Map<string, Promise<Value>>();

  /** @param capacity callers may choose keys freely, so there is an end to what is remembered */
  constructor(
    private readonly currentMark: () => Promise<string>,
    private readonly capacity: number,
  ) {}

  /** A rejection is told to whoever asked, and found out anew for the next one. */
  async get(key: string, make: () => Promise<Value>): Promise<Value> {
    this.forgetUnless(await this.currentMark());
    const known = this.values.get(key);
    if (known !== undefined) return known;
    const value = make();
    this.remember(key, value);
    return value;
  }

  private remember(key: string, value: Promise<Value>): void {
    if (this.values.size >= this.capacity) this.values.clear();
    this.values.set(key, value);
    value.catch(() => {
      if (this.values.get(key) === value) this.values.delete(key);
    });
  }

  private forgetUnless(mark: string): void {
    if (mark === this.mark) return;
    this.mark = mark;
    this.values.clear();
  }
}
