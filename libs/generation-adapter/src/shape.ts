/** A value that is not what the protocol promises; the message begins with a JSON pointer to it. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
}

/** A word in the right place that a newer server may know and this release does not. */
export class UnknownWordError extends ShapeError {}

/** Throws a `ShapeError` when the value is not of the shape. Fields that a newer server may add are let through. */
export type Shape = (value: unknown, pointer: string) => void;

function refuse(value: unknown, pointer: string, wanted: string): never {
  const found = value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value;
  throw new ShapeError(`${pointer === '' ? '/' : pointer} must be ${wanted}, not ${found}`);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const anything: Shape = () => undefined;

export const string: Shape = (value, pointer) => {
  if (typeof value !== 'string') refuse(value, pointer, 'a string');
};

export const boolean: Shape = (value, pointer) => {
  if (typeof value !== 'boolean') refuse(value, pointer, 'true or false');
};

export const number: Shape = (value, pointer) => {
  if (typeof value !== 'number') refuse(value, pointer, 'a number');
};

export const count: Shape = (value, pointer) => {
  if (!Number.isSafeInteger(value) || Number(value) < 0) refuse(value, pointer, 'a whole number from 0');
};

export const scalar: Shape = (value, pointer) => {
  if (!['string', 'number', 'boolean'].includes(typeof value)) refuse(value, pointer, 'a string, number or boolean');
};

export const parameterValue: Shape = (value, pointer) => {
  if (Array.isArray(value)) list(scalar)(value, pointer);
  else scalar(value, pointer);
};

export function oneOf(...allowed: readonly unknown[]): Shape {
  return (value, pointer) => {
    if (!allowed.includes(value)) refuse(value, pointer, `one of ${allowed.join(', ')}`);
  };
}

export function nullable(shape: Shape): Shape {
  return (value, pointer) => {
    if (value !== null) shape(value, pointer);
  };
}

export function optional(shape: Shape): Shape {
  return (value, pointer) => {
    if (value !== undefined) shape(value, pointer);
  };
}

export function list(shape: Shape): Shape {
  return (value, pointer) => {
    if (!Array.isArray(value)) refuse(value, pointer, 'a list');
    value.forEach((item, index) => shape(item, `${pointer}/${index}`));
  };
}

export function record(shape: Shape): Shape {
  return (value, pointer) => {
    if (!isObject(value)) refuse(value, pointer, 'an object');
    for (const [key, item] of Object.entries(value)) {
      if (key === '__proto__') throw new ShapeError(`${pointer}/${key} is not a name`);
      shape(item, below(pointer, key));
    }
  };
}

export function object(fields: Readonly<Record<string, Shape>>): Shape {
  const entries = Object.entries(fields);
  return (value, pointer) => {
    if (!isObject(value)) refuse(value, pointer, 'an object');
    for (const [key, shape] of entries) shape(value[key], `${pointer}/${key}`);
  };
}

/** A word of a vocabulary that may grow. Another word is an `UnknownWordError`. */
export function word(...known: readonly string[]): Shape {
  return (value, pointer) => {
    string(value, pointer);
    if (!known.includes(String(value))) {
      throw new UnknownWordError(`${pointer} is ${JSON.stringify(value)}, of which this release knows nothing`);
    }
  };
}

/** An object whose field `tag` says which of the shapes it has; the tag is a `word`. */
export function oneOfKinds(tag: string, shapes: Readonly<Record<string, Shape>>): Shape {
  const tagged = object({ [tag]: word(...Object.keys(shapes)) });
  return (value, pointer) => {
    tagged(value, pointer);
    if (isObject(value)) shapes[String(value[tag])]?.(value, pointer);
  };
}

/** Pointer (RFC 6901) to the member `key` of what `pointer` points to. */
export function below(pointer: string, key: string): string {
  return `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
