/** Keeps the `capacity` most recently used results of a pure function. */
export class BoundedCache<Value> {
  private readonly entries = new Map<string, Value>();

  constructor(private readonly capacity: number) {}

  get(key: string, make: () => Value): Value {
    const known = this.entries.get(key);
    const value = known === undefined ? make() : known;
    if (known !== undefined) this.entries.delete(key);
    else if (this.entries.size >= this.capacity) this.dropOldest();
    this.entries.set(key, value);
    return value;
  }

  private dropOldest(): void {
    for (const key of this.entries.keys()) {
      this.entries.delete(key);
      return;
    }
  }
}
