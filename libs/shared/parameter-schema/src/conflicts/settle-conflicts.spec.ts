import type { ParameterDefinition, ParameterValue } from '../definition.js';
import type { OverrideContent } from '../overrides/override-content.js';
import type { Policy } from '../policy.js';
import { bool, choice, float, int, list, maxTokens, text } from '../testing/definitions.js';
import { layer } from '../testing/one-parameter.js';
import type { OverrideSource, PolicyConflict } from './policy-conflict.js';
import { settleOnBelow, settleSetsAbove, type SetAbove } from './settle-conflicts.js';

interface Part {
  readonly value?: ParameterValue;
  readonly policy?: Policy;
}

const nothing = { params: {}, policies: {} };
const contentOf = ({ value, policy }: Part): OverrideContent => ({
  params: value === undefined ? {} : { x: value },
  policies: policy === undefined ? {} : { x: policy },
});
const partOf = ({ params, policies }: { params: object; policies: object }): Part => ({
  ...rename(params, 'value'),
  ...rename(policies, 'policy'),
});
const rename = (record: object, name: string) =>
  Object.fromEntries(Object.values(record).map((value) => [name, value]));
const above = (source: OverrideSource, { value, policy }: Part): SetAbove => ({
  ...layer(source, value, policy),
  source,
});

const lines = (conflicts: readonly PolicyConflict[]) =>
  conflicts.map(
    ({ rung, rule, subject, from, resolution, to }) =>
      `${rung.replace('_override', '')} ${subject}, ${rule}: ${JSON.stringify(from)} ${resolution} ${JSON.stringify(to)}`,
  );

/** The set of a model is written over a runtime-wide one. */
function write(definition: ParameterDefinition, below: Part, after: Part, before: Part = {}) {
  const { content, conflicts } = settleOnBelow(
    { parameters: { x: definition }, rules: [] },
    [layer('runtime_override', below.value, below.policy)],
    { rung: 'model_override', before: contentOf(before), after: contentOf(after) },
  );
  return { left: partOf(content), conflicts: lines(conflicts) };
}

/** The runtime-wide set is written below that of a model and of its profile. */
function writeBelow(
  definition: ParameterDefinition,
  after: Part,
  sets: { model?: Part; profile?: Part },
  before: Part = {},
) {
  const settled = settleSetsAbove(
    { parameters: { x: definition }, rules: [] },
    [],
    { rung: 'runtime_override', before: contentOf(before), after: contentOf(after) },
    [
      ...(sets.profile === undefined ? [] : [above('profile_override', sets.profile)]),
      ...(sets.model === undefined ? [] : [above('model_override', sets.model)]),
    ],
  );
  return {
    left: Object.fromEntries(settled.map(({ set, content }) => [set.source.replace('_override', ''), partOf(content)])),
    conflicts: settled.flatMap(({ conflicts }) => lines(conflicts)),
  };
}

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
