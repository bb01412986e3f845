type Body = Record<string, unknown>;

/** A request body being written. What was given in is copied before it is changed, one container at a time. */
export class BodyDraft {
  readonly body: Body;
  private readonly containers = new Map<string, Body | null>();

  constructor(request: Readonly<Body>) {
    this.body = { ...request };
  }

  /** Whether something can be written there: not below a value that is no object. */
  isWritable([container, key]: readonly string[]): boolean {
    return container !== undefined && (key === undefined || this.container(container) !== null);
  }

  /** Lists are copied: the body belongs to the caller, the plan's values to the plan. */
  write([container, key]: readonly string[], given: unknown): void {
    const value: unknown = Array.isArray(given) ? [...given] : given;
    if (container === undefined) return;
    if (key === undefined) this.body[container] = value;
    else {
      const target = this.container(container);
      if (target === null) return;
      target[key] = value;
      this.body[container] = target;
    }
  }

  /** Takes a container along that holds nothing else: an empty `reasoning` object would still mean something. */
  remove([container, key]: readonly string[]): void {
    if (container === undefined) return;
    if (key === undefined) {
      Reflect.deleteProperty(this.body, container);
      return;
    }
    const target = this.container(container);
    if (target === null) return;
    Reflect.deleteProperty(target, key);
    if (Object.keys(target).length === 0) Reflect.deleteProperty(this.body, container);
    else this.body[container] = target;
  }

  private container(name: string): Body | null {
    const known = this.containers.get(name);
    if (known !== undefined) return known;
    const copy = copyOf(Object.hasOwn(this.body, name) ? this.body[name] : undefined);
    this.containers.set(name, copy);
    return copy;
  }
}

const copyOf = (value: unknown): Body | null => {
  if (value === undefined || value === null) return {};
  return typeof value === 'object' && !Array.isArray(value) ? { ...value } : null;
};
