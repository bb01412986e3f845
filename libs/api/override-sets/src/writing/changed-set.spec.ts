import fc from 'fast-check';
import { diffOverrides, type ParameterValues } from '@kamerton/parameter-schema';
import { setRow } from '../testing/rungs.js';
import { changedSet } from './changed-set.js';

const names = fc.constantFrom('temperature', 'top_k', 'toString', '__proto__');
const params: fc.Arbitrary<ParameterValues> = fc
  .array(fc.tuple(names, fc.oneof(fc.integer({ min: 0, max: 2 }), fc.constantFrom(false, ''))))
  .map((entries) => Object.fromEntries(entries));
const anna = { user_id: 'anna', at: '2026-01-01T00:00:00.000Z' };
const bert = { user_id: 'bert', at: '2026-01-03T00:00:00.000Z' };

describe('a set after a change', () => {
  it('has a name on each of its values and on nothing else: the writer’s on what changed, the old one on the rest', () => {
    fc.assert(
      fc.property(params, params, (before, after) => {
        const attribution = Object.fromEntries(Object.keys(before).map((name) => [name, anna]));
        const set = setRow({ params: before, attribution, version: 4 });
        const next = { params: after, policies: {} };
        const changed = changedSet(set, next, diffOverrides(set, next), bert);
        expect(changed).toMatchObject({ id: set.id, version: 5, updatedBy: 'bert', updatedAt: new Date(bert.at) });
        expect(Object.keys(changed.attribution).sort()).toEqual(Object.keys(after).sort());
        for (const name of Object.keys(after)) {
          const kept = Object.hasOwn(before, name) && before[name] === after[name];
          expect(Object.getOwnPropertyDescriptor(changed.attribution, name)?.value).toEqual(kept ? anna : bert);
        }
      }),
    );
  });

  it('is never older than it was before, whatever the clock says, and neither are its values', () => {
    const updatedAt = new Date('2026-01-04T00:00:00.000Z');
    const set = setRow({ updatedAt });
    const next = { params: { top_k: 2 }, policies: {} };
    expect(changedSet(set, next, diffOverrides(set, next), bert)).toMatchObject({
      updatedAt,
      attribution: { top_k: { user_id: 'bert', at: updatedAt.toISOString() } },
    });
  });

  it('is there again after it was deleted', () => {
    const set = setRow({ profile: 'p', deletedAt: new Date('2026-01-02T00:00:00.000Z') });
    const next = { params: { top_k: 2 }, policies: {} };
    expect(changedSet(set, next, diffOverrides(set, next), bert)).toMatchObject({ version: 2, deletedAt: null });
  });

  it('leaves the set before alone', () => {
    const set = Object.freeze(
      setRow({ params: Object.freeze({ top_k: 1 }), attribution: Object.freeze({ top_k: anna }) }),
    );
    const next = { params: { top_k: 2 }, policies: {} };
    changedSet(set, next, diffOverrides(set, next), bert);
    expect(set).toMatchObject({ version: 1, params: { top_k: 1 }, attribution: { top_k: anna } });
  });
});
