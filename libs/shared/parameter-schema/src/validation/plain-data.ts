/**
 * Readers for data that claims to be JSON but may be anything that an in-process caller can make: they take own data
 * properties only, run no accessor, and answer `undefined` for whatever JSON could not have carried.
 */

/** The own entries of a plain object, or `undefined` for arrays, class instances, accessors, symbols and broken proxies. */
export function plainEntries(value: unknown): readonly (readonly [string, unknown])[] | undefined {
  return readSafely(() => {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !hasPlainPrototype(value)) {
      return undefined;
    }
    const entries: (readonly [string, unknown])[] = [];
    for (const key of Reflect.ownKeys(value)) {
      const property = Reflect.getOwnPropertyDescriptor(value, key);
      if (typeof key === 'symbol' || property === undefined || !('value' in property)) {
        return undefined;
      }
      entries.push([key, property.value]);
    }
    return entries;
  });
}

/** Sentinel for a hole or an accessor in an array: no JSON value, so every check refuses it. */
export const notData: unique symbol = Symbol('not data');

export interface PlainList {
  /** The first items, at most `limit` of them; holes and accessors appear as `notData`. */
  readonly items: readonly unknown[];
  /** Of the whole array. */
  readonly length: number;
}

/** The first `limit` items of an array, however long it is, or `undefined` for what is no plain array. */
export function plainItems(value: unknown, limit: number): PlainList | undefined {
  return readSafely(() => {
    if (!Array.isArray(value)) {
      return undefined;
    }
    const { length } = value;
    const items: unknown[] = [];
    for (let index = 0; index < Math.min(length, limit); index += 1) {
      const property = Reflect.getOwnPropertyDescriptor(value, index);
      items.push(property !== undefined && 'value' in property ? property.value : notData);
    }
    return { items, length };
  });
}

/** Prototypes of another realm (a worker, a test sandbox) are plain too, so identity with `Object.prototype` is not asked for. */
function hasPlainPrototype(value: object): boolean {
  const prototype: unknown = Reflect.getPrototypeOf(value);
  return typeof prototype === 'object' && (prototype === null || Reflect.getPrototypeOf(prototype) === null);
}

/** Only a proxy's traps can throw in here, and a proxy that throws is no plain data: the caller reports it as such. */
function readSafely<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
