import type { ParameterDefinition } from '../definition.js';
import { above, contentOf, nothing, writeBelow, type Part } from '../testing/conflict-scenes.js';
import { bool, choice, int } from '../testing/definitions.js';
import { settleSetsAbove } from './settle-conflicts.js';

describe('a write below other sets', () => {
  it.each<[string, ParameterDefinition, Part, Part, Part, readonly string[]]>([
    [
      'a bound moves the value above',
      int(),
      { policy: { max: 10 } },
      { value: 20 },
      { value: 10 },
      ['profile value, max: 20 clamped 10'],
    ],
    [
      'a bound removes what lists do not let move',
      int(),
      { policy: { max: 10 } },
      { value: 20, policy: { enum: [5, 20] } },
      { policy: { enum: [5, 20] } },
      ['profile value, max: 20 removed null'],
    ],
    [
      'a ban removes the value and what forces it',
      int(),
      { policy: { forbid: true } },
      { value: 0, policy: { force: true } },
      {},
      ['profile value, forbid: 0 removed null', 'profile policy, forbid: {"force":true} removed null'],
    ],
    [
      'a forced 0 removes another value',
      int(),
      { value: 0, policy: { force: true } },
      { value: 7 },
      {},
      ['profile value, force: 7 removed null'],
    ],
    [
      'a forced false removes true',
      bool(),
      { value: false, policy: { force: true } },
      { value: true },
      {},
      ['profile value, force: true removed null'],
    ],
    [
      'a forced value lifts the bounds that exclude it, and no other',
      int(),
      { value: 0, policy: { force: true } },
      { policy: { min: 1, max: 5 } },
      { policy: { max: 5 } },
      ['profile policy, force: {"min":1,"max":5} narrowed {"max":5}'],
    ],
    [
      'a forced value lifts a ban',
      int(),
      { value: 0, policy: { force: true } },
      { policy: { forbid: true } },
      {},
      ['profile policy, force: {"forbid":true} removed null'],
    ],
    [
      'a forced value lifts a list without it',
      choice(),
      { value: 'low', policy: { force: true } },
      { policy: { enum: ['high'] } },
      {},
      ['profile policy, force: {"enum":["high"]} removed null'],
    ],
    [
      'bounds that do not meet move together',
      int(),
      { policy: { min: 5 } },
      { policy: { max: 3 } },
      { policy: { max: 5 } },
      ['profile policy, min: {"max":3} narrowed {"max":5}'],
    ],
  ])('%s', (_, definition, written, profile, left, conflicts) => {
    expect(writeBelow(definition, written, { profile })).toEqual({ left: { profile: left }, conflicts });
  });

  it('judges a profile by the model’s own set as it is left', () => {
    expect(
      writeBelow(
        int(),
        { policy: { max: 10 } },
        { model: { value: 20, policy: { force: true } }, profile: { value: 20 } },
      ),
    ).toEqual({
      left: { model: { value: 10, policy: { force: true } }, profile: {} },
      conflicts: ['model value, max: 20 clamped 10', 'profile value, force: 20 removed null'],
    });
  });

  it('moves a value to where all rungs let it', () => {
    expect(
      writeBelow(int(), { policy: { max: 10 } }, { model: { policy: { max: 8 } }, profile: { value: 20 } }),
    ).toEqual({
      left: {},
      conflicts: [],
    });
    expect(
      writeBelow(int(), { policy: { max: 6 } }, { model: { policy: { max: 8 } }, profile: { value: 20 } }),
    ).toEqual({
      left: { profile: { value: 6 } },
      conflicts: ['profile value, max: 20 clamped 6'],
    });
  });

  it('leaves values alone that the schema refuses: nobody gets them anyway', () => {
    expect(writeBelow(int({ max: 100 }), { policy: { forbid: true } }, { model: { value: 'old' } })).toEqual({
      left: {},
      conflicts: [],
    });
  });

  it('leaves alone what it does not touch', () => {
    const old = { policy: { max: 10 } };
    expect(writeBelow(int(), { ...old, value: 4 }, { model: { value: 20 } }, old)).toEqual({ left: {}, conflicts: [] });
    expect(writeBelow(int(), { value: 30 }, { model: { policy: { max: 10 } } })).toEqual({ left: {}, conflicts: [] });
    expect(writeBelow(int(), {}, { model: { value: 20 } }, old)).toEqual({ left: {}, conflicts: [] });
  });

  it('is at fault again when it changes what becomes of an old conflict', () => {
    expect(
      writeBelow(int(), { policy: { max: 5 } }, { model: { value: 20 } }, { policy: { max: 10 } }).conflicts,
    ).toEqual(['model value, max: 20 clamped 5']);
  });

  it('counts another forced value as a new rule', () => {
    const forced = (value: number) => ({ value, policy: { force: true } }) as const;
    expect(writeBelow(int(), forced(2), { model: { value: 1 } }, forced(1)).conflicts).toEqual([
      'model value, force: 1 removed null',
    ]);
  });
});

it('says nothing of parameters that the model does not have', () => {
  const schema = { parameters: {}, rules: [] };
  const written = {
    rung: 'runtime_override',
    before: nothing,
    after: contentOf({ policy: { forbid: true } }),
  } as const;
  expect(settleSetsAbove(schema, [], written, [above('model_override', { value: 1 })])).toEqual([]);
});
