import fc from 'fast-check';
import { checkSnapshot } from './check-snapshot.js';
import { ShapeError } from './shape.js';
import { exampleSnapshot } from './testing/example-snapshot.js';

const copy = (): unknown => JSON.parse(JSON.stringify(exampleSnapshot(3, { temperature: 0.4, stop: ['a', 'b'] })));

/** Paths of all members of a document. */
function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]))];
}

function replaceAt(document: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof document !== 'object' || document === null) return value;
  const inner: unknown = Reflect.get(document, key);
  Reflect.set(document, key, replaceAt(inner, rest, value));
  return document;
}

const verdict = (document: unknown): unknown => {
  try {
    checkSnapshot(document);
    return null;
  } catch (error) {
    return error;
  }
};

describe('the check of a snapshot', () => {
  it('accepts what the API serves', () => {
    expect(verdict(copy())).toBeNull();
    expect(checkSnapshot(copy()).unreadableSchemas.size).toBe(0);
  });

  it('accepts fields that a newer API may add', () => {
    expect(verdict({ ...exampleSnapshot(1), receipts: [] })).toBeNull();
  });

  it.each([
    [{ kind: 'at_most', exclusive: true, parameter: 'a', limit_parameter: 'b', evidence: 'e' }],
    [{ kind: 'requires', when_parameter: 'a', when_equals: 0, parameter: 'b', must_equal: 1, evidence: 'e' }],
    [{ kind: 'excludes', parameter: 'a', other_parameter: 'b', evidence: 'e' }],
    [{ kind: 'excludes', parameter: 'a', other_parameter: 'b', when_one_of: ['on'], evidence: 'e' }],
    [{ kind: 'needs', parameter: 'a', needed_parameter: 'b', when_equals: 1, needed_one_of: [true], evidence: 'e' }],
  ])('accepts the rule %j', (rule) => {
    expect(verdict(replaceAt(copy(), ['schemas', 'sha256:1', 'rules'], [rule]))).toBeNull();
  });

  it.each([
    ['/sequence', ['sequence'], 1.5],
    ['/models/0/schema_hash', ['models', '0', 'schema_hash'], 7],
    ['/sets/0/params/temperature', ['sets', '0', 'params', 'temperature'], { nested: true }],
    ['/sets/0/policies/top_k/force', ['sets', '0', 'policies'], { top_k: { force: 'yes' } }],
    ['/schemas/sha256:1/parameters/temperature/max', ['schemas', 'sha256:1', 'parameters', 'temperature', 'max'], '2'],
    ['/schemas/sha256:1/parameters/temperature/type', ['schemas', 'sha256:1', 'parameters', 'temperature', 'type'], 5],
    ['/schemas/sha256:1/rules/0/kind', ['schemas', 'sha256:1', 'rules'], [{ kind: null }]],
  ])('names the first wrong place: %s', (pointer, path, value) => {
    const error = verdict(replaceAt(copy(), path, value));
    expect(error).toBeInstanceOf(ShapeError);
    expect(String(error)).toContain(`${pointer} must be`);
  });

  it.each([
    ['parameters/temperature/type', ['parameters', 'temperature', 'type'], 'colour'],
    ['parameters/temperature/type', ['parameters', 'temperature', 'type'], 'constructor'],
    ['parameters/temperature/scope', ['parameters', 'temperature', 'scope'], 'session'],
    ['rules/0/kind', ['rules'], [{ kind: 'never' }]],
  ])('sets a schema aside for a word that only a newer release knows: %s', (pointer, path, value) => {
    const document = replaceAt(copy(), ['schemas', 'sha256:1', ...path], value);
    const { snapshot, unreadableSchemas } = checkSnapshot(document);
    expect(snapshot).toBe(document);
    expect([...unreadableSchemas]).toEqual([
      ['sha256:1', expect.stringContaining(`/schemas/sha256:1/${pointer} is "`)],
    ]);
  });

  it('refuses a name that would reach the prototype', () => {
    const text = JSON.stringify(exampleSnapshot(1)).replace('"params":{}', '"params":{"__proto__":{"polluted":1}}');
    expect(String(verdict(JSON.parse(text)))).toContain('__proto__');
  });

  it('refuses the loss of any member, or takes it for one that may be absent', () => {
    const mayBeAbsent = /default|min$|max$|unbounded|special|params\/|parameters\/|provenance\/|policies\/|stop/;
    for (const path of pathsOf(copy()).filter((each) => each.length > 0)) {
      const error = verdict(replaceAt(copy(), path, undefined));
      if (error === null) expect(path.join('/')).toMatch(mayBeAbsent);
      else expect(error).toBeInstanceOf(ShapeError);
    }
  });

  it('says yes or names a place, whatever it is given', () => {
    const anywhere = fc.constantFrom(...pathsOf(copy()));
    fc.assert(
      fc.property(anywhere, fc.anything(), (path, value) => {
        const error = verdict(replaceAt(copy(), path, value));
        expect(error === null || error instanceof ShapeError).toBe(true);
      }),
    );
  });
});
