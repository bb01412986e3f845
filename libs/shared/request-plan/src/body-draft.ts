type Body = Record<string, unknown>;

/**
 * A request body being written, or an object somewhere below it. What was given in is copied before it is changed, one
 * container at a time. Paths are read from the key at `depth` on.
 */
export class BodyDraft {
  readonly body: Body;
  private readonly containers = new Map<string, BodyDraft | null>();

  constructor(request: Readonly<Body>) {
    this.body = { ...request };
  }

  /** Whether something can be written there: not below a value that is no object. */
  isWritable(path: readonly string[], depth = 0): boolean {
    const key = path[depth];
    if (key === undefined) return false;
    return depth === path.length - 1 || this.container(key)?.isWritable(path, depth + 1) === true;
  }

  /** Lists are copied: the body belongs to the caller, the plan's values to the plan. */
  write(path: readonly string[], value: unknown, depth = 0): void {
    const key = path[depth];
    if (key === undefined) return;
    if (depth === path.length - 1) {
      this.body[key] = Array.isArray(value) ? [...value] : value;
      return;
    }
    const container = this.container(key);
    if (container === null) return;
    container.write(path, value, depth + 1);
    this.body[key] = container.body;
  }

  /** Takes containers along that hold nothing else: an empty `reasoning` object would still mean something. */
  remove(path: readonly string[], depth = 0): void {
    const key = path[depth];
    if (key === undefined) return;
    if (depth === path.length - 1) {
      Reflect.deleteProperty(this.body, key);
      this.containers.delete(key);
      return;
    }
    const container = this.container(key);
    if (container === null) return;
    container.remove(path, depth + 1);
    if (Object.keys(container.body).length === 0) Reflect.deleteProperty(this.body, key);
    else this.body[key] = container.body;
  }

  private container(name: string): BodyDraft | null {
    const known = this.containers.get(name);
    if (known !== undefined) return known;
    const draft = draftOf(Object.hasOwn(this.body, name) ? this.body[name] : undefined);
    this.containers.set(name, draft);
    return draft;
  }
}

const draftOf = (value: unknown): BodyDraft | null => {
  if (value === undefined || value === null) return new BodyDraft({});
  return typeof value === 'object' && !Array.isArray(value) ? new BodyDraft({ ...value }) : null;
};
