import fc from 'fast-check';
import type { OverrideContent } from './override-content.js';
import { parameterValues, policiesByName } from '../testing/arbitraries.js';
import { applyOverridePatch, applyPatch, applyPolicyPatch } from './apply-patch.js';
import type { Policy } from '../policy.js';
import { equalPolicies } from './equal-values.js';
import { diffOverrides, isEmptyDiff, patchOf } from './diff-overrides.js';

const contents: fc.Arbitrary<OverrideContent> = fc.record({
  params: parameterValues,
  policies: policiesByName.map((policies) => applyPolicyPatch(policies)),
});

describe('a patch of values', () => {
  it('keeps what is absent, removes what is null and sets the rest, 0, false, "" and [] among it', () => {
    const patch = { a: null, c: 0, d: false, e: '', f: [] };
    expect(applyPatch({ a: 1, b: 2, c: 3 }, patch)).toEqual({ b: 2, c: 0, d: false, e: '', f: [] });
  });

  it('changes neither what it is given nor any prototype', () => {
    const params = Object.freeze({ a: 1 });
    const patch = JSON.parse('{"__proto__": 5, "a": null}');
    const patched = applyPatch(params, patch);
    expect(Object.entries(patched)).toEqual([['__proto__', 5]]);
    expect(Object.getPrototypeOf(patched)).toBe(Object.prototype);
    expect(params).toEqual({ a: 1 });
  });

  it('makes no difference when it is applied twice', () => {
    const patches = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.option(fc.integer()));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer()), patches, (params, patch) => {
        const once = applyPatch(params, patch);
        expect(applyPatch(once, patch)).toEqual(once);
        for (const name of ['a', 'b', 'c']) {
          const kept = Object.hasOwn(patch, name) ? patch[name] : params[name];
          expect(once[name] ?? null).toBe(kept ?? null);
        }
      }),
    );
  });
});

describe('a patch of policies', () => {
  it('replaces a policy as a whole and takes an empty one for none', () => {
    const policies = { a: { min: 1, max: 2 }, b: { forbid: true }, c: { max: 3 } } as const;
    expect(applyPolicyPatch(policies, { a: { max: 5 }, b: null, c: {} })).toEqual({ a: { max: 5 } });
  });
});

describe('a diff', () => {
  it('names what changed on either side, null where it was or is unset', () => {
    const before: OverrideContent = { params: { a: 1, b: 2, c: ['x'] }, policies: { a: { max: 2 } } };
    const after: OverrideContent = { params: { a: 0, c: ['x'], d: false }, policies: { b: { forbid: true } } };
    expect(diffOverrides(before, after)).toEqual({
      params: { a: { from: 1, to: 0 }, b: { from: 2, to: null }, d: { from: null, to: false } },
      policies: { a: { from: { max: 2 }, to: null }, b: { from: null, to: { forbid: true } } },
    });
  });

  it('lists names in ascending order, however they were set', () => {
    const diff = diffOverrides({ params: { c: 1, b: 1 }, policies: {} }, { params: { a: 1 }, policies: {} });
    expect(Object.keys(diff.params)).toEqual(['a', 'b', 'c']);
  });

  it('compares lists by their items and policies by their content', () => {
    const diff = diffOverrides(
      { params: { a: ['x', 'y'], b: [] }, policies: { a: { min: 1, enum: [1, 2] }, b: { enum: [1, 2] } } },
      { params: { a: ['y', 'x'], b: [] }, policies: { a: { enum: [1, 2], min: 1 }, b: { enum: [2, 1] } } },
    );
    expect(Object.keys(diff.params)).toEqual(['a']);
    expect(Object.keys(diff.policies)).toEqual(['b']);
  });

  it.each([
    [0, false],
    [0, ''],
    ['', false],
    ['', []],
    [0, []],
    ['0', 0],
    [[1], ['1']],
  ])('tells %j from %j', (left, right) => {
    const diff = diffOverrides({ params: { a: left }, policies: {} }, { params: { a: right }, policies: {} });
    expect(diff.params).toEqual({ a: { from: left, to: right } });
  });

  it.each<[string, Policy, Policy]>([
    ['force', { force: true }, {}],
    ['forbid', { forbid: true }, {}],
    ['min', { min: 0 }, {}],
    ['max', { max: 1 }, { max: 2 }],
    ['enum', { enum: [1] }, { enum: [1, 2] }],
    ['on_violation', { max: 1, on_violation: 'reject' }, { max: 1 }],
  ])('notices a policy that differs in %s', (_, left, right) => {
    expect(equalPolicies(left, right)).toBe(false);
    expect(equalPolicies(right, left)).toBe(false);
    expect(equalPolicies(left, { ...left })).toBe(true);
  });

  it('applied as a patch leads there, and undone leads back', () => {
    fc.assert(
      fc.property(contents, contents, (before, after) => {
        const diff = diffOverrides(before, after);
        const there = applyOverridePatch(before, patchOf(diff));
        expect(isEmptyDiff(diffOverrides(there, after))).toBe(true);
        expect(there).toEqual(after);
        expect(applyOverridePatch(after, patchOf(diff, 'undo'))).toEqual(before);
      }),
      { numRuns: 1000 },
    );
  });

  it('is empty exactly when nothing changed', () => {
    fc.assert(
      fc.property(contents, contents, (before, after) => {
        expect(isEmptyDiff(diffOverrides(before, structuredClone(before)))).toBe(true);
        const same = JSON.stringify(sorted(before)) === JSON.stringify(sorted(after));
        expect(isEmptyDiff(diffOverrides(before, after))).toBe(same);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Entries in ascending order all the way down, so that equal content has equal text. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return value;
  }
  return Object.entries(value)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, item]) => [key, sorted(item)]);
}
