import type { ParameterDefinition } from '../definition.js';
import type { Policy } from '../policy.js';
import { write, type Part } from '../testing/conflict-scenes.js';
import { bool, float, int, list, maxTokens, text } from '../testing/definitions.js';

describe('a value over the rungs below', () => {
  it.each<[string, ParameterDefinition, Part, Part, Part, string]>([
    [
      'moves to the nearest bound',
      int(),
      { policy: { max: 10 } },
      { value: 20 },
      { value: 10 },
      'model value, max: 20 clamped 10',
    ],
    [
      'moves up to a minimum',
      float(),
      { policy: { min: 0.5 } },
      { value: 0 },
      { value: 0.5 },
      'model value, min: 0 clamped 0.5',
    ],
    [
      'that means unlimited is above every bound',
      maxTokens,
      { policy: { max: 100 } },
      { value: -1 },
      { value: 100 },
      'model value, max: -1 clamped 100',
    ],
    [
      'that a list leaves out is removed',
      text(),
      { policy: { enum: ['a'] } },
      { value: '' },
      {},
      'model value, enum: "" removed null',
    ],
    [
      'that is forbidden is removed, 0 like any other',
      int(),
      { policy: { forbid: true } },
      { value: 0 },
      {},
      'model value, forbid: 0 removed null',
    ],
    [
      'beside a forced one is removed',
      int(),
      { value: 0, policy: { force: true } },
      { value: 1 },
      {},
      'model value, force: 1 removed null',
    ],
    [
      'beside a forced false is removed',
      bool(),
      { value: false, policy: { force: true } },
      { value: true },
      {},
      'model value, force: true removed null',
    ],
    [
      'beside a forced "" is removed',
      text(),
      { value: '', policy: { force: true } },
      { value: 'a' },
      {},
      'model value, force: "a" removed null',
    ],
    [
      'beside a forced list is removed',
      list(),
      { value: ['a'], policy: { force: true } },
      { value: ['b'] },
      {},
      'model value, force: ["b"] removed null',
    ],
  ])('%s', (_, definition, below, after, left, conflict) => {
    expect(write(definition, below, after)).toEqual({ left, conflicts: [conflict] });
  });

  it.each<[string, ParameterDefinition, Part, Part]>([
    ['within the bounds', int(), { policy: { min: 1, max: 10 } }, { value: 10 }],
    ['equal to the forced one', int(), { value: 0, policy: { force: true } }, { value: 0 }],
    ['equal to a forced list', list(), { value: ['a'], policy: { force: true } }, { value: ['a'] }],
    ['over a plain value', int(), { value: 3 }, { value: 20 }],
    ['over a force without a value', int(), { policy: { force: true } }, { value: 20 }],
  ])('%s is no conflict', (_, definition, below, after) => {
    expect(write(definition, below, after)).toEqual({ left: after, conflicts: [] });
  });

  it('that cannot take effect takes its force along', () => {
    expect(write(int(), { value: 0, policy: { force: true } }, { value: 1, policy: { force: true, min: -5 } })).toEqual(
      {
        left: { policy: { min: -5 } },
        conflicts: [
          'model value, force: 1 removed null',
          'model policy, force: {"force":true,"min":-5} narrowed {"min":-5}',
        ],
      },
    );
  });
});

describe('a policy over the rungs below', () => {
  it.each<[string, Part, Part, string]>([
    [
      'narrower than the value that comes from there overrules it',
      { value: 20 },
      { policy: { max: 10 } },
      'runtime value, max: 20 overruled 10',
    ],
    [
      'overrules even a forced value',
      { value: 20, policy: { force: true } },
      { policy: { max: 10 } },
      'runtime value, max: 20 overruled 10',
    ],
    [
      'forbids what comes from there',
      { value: 0 },
      { policy: { forbid: true } },
      'runtime value, forbid: 0 overruled null',
    ],
    [
      'with a list leaves nothing of another value',
      { value: 3 },
      { policy: { enum: [1, 2] } },
      'runtime value, enum: 3 overruled null',
    ],
  ])('%s, and stays', (_, below, after, conflict) => {
    expect(write(int(), below, after)).toEqual({ left: after, conflicts: [conflict] });
  });

  it('has nothing to overrule where its own value takes the place of the lower one', () => {
    const after = { value: 5, policy: { max: 10 } };
    expect(write(int(), { value: 20 }, after)).toEqual({ left: after, conflicts: [] });
  });

  it.each<[string, Part, Part, Part, string]>([
    [
      'whose minimum is above their maximum moves down',
      { policy: { max: 10 } },
      { policy: { min: 20, max: 30 } },
      { policy: { min: 10, max: 30 } },
      'model policy, max: {"min":20,"max":30} narrowed {"min":10,"max":30}',
    ],
    [
      'whose maximum is below their minimum moves up',
      { policy: { min: 10 } },
      { policy: { max: 3 } },
      { policy: { max: 10 } },
      'model policy, min: {"max":3} narrowed {"max":10}',
    ],
    [
      'whose list has nothing in common with theirs goes',
      { policy: { enum: [1, 2] } },
      { policy: { enum: [3] } },
      {},
      'model policy, enum: {"enum":[3]} removed null',
    ],
    [
      'whose list lies beyond their bounds goes',
      { policy: { max: 2 } },
      { policy: { enum: [3], on_violation: 'reject' } },
      { policy: { on_violation: 'reject' } },
      'model policy, max: {"enum":[3],"on_violation":"reject"} narrowed {"on_violation":"reject"}',
    ],
    [
      'whose bounds leave nothing of their list go',
      { policy: { enum: [1, 9] } },
      { policy: { min: 3, max: 5 } },
      {},
      'model policy, enum: {"min":3,"max":5} removed null',
    ],
  ])('%s', (_, below, after, left, conflict) => {
    expect(write(int(), below, after)).toEqual({ left, conflicts: [conflict] });
  });

  it('that only narrows or repeats them is no conflict', () => {
    for (const policy of [
      { max: 5 },
      { max: 50 },
      { min: 10, max: 10 },
      { enum: [9, 99] },
      { forbid: true },
    ] satisfies Policy[]) {
      expect(write(int(), { policy: { max: 10 } }, { policy })).toEqual({ left: { policy }, conflicts: [] });
    }
  });
});
