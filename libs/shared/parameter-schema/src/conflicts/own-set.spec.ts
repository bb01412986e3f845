import type { ParameterDefinition, ParameterValue } from '../definition.js';
import type { Policy } from '../policy.js';
import { choice, float, int, maxTokens, text } from '../testing/definitions.js';
import { narrowPolicies } from './narrow-policies.js';
import { settleOwnValues } from './settle-own.js';

const schemaOf = (definition: ParameterDefinition) => ({ parameters: { x: definition }, rules: [] });

describe('policies that reach beyond the schema', () => {
  it.each<[string, ParameterDefinition, Policy, Policy | null]>([
    ['a maximum beyond it', float({ max: 2 }), { max: 5 }, { max: 2 }],
    ['a minimum below it', float({ min: 0 }), { min: -1, max: 1 }, { min: 0, max: 1 }],
    ['a minimum beyond its maximum', float({ max: 2 }), { min: 5, max: 9 }, { min: 2, max: 2 }],
    ['a bound at an end that is not allowed itself', float({ min: 0, exclusive_min: true }), { min: -1 }, null],
    ['values that it does not know', choice(), { enum: ['low', 'none'] }, { enum: ['low'] }],
  ])('%s move into it', (_, definition, policy, to) => {
    expect(narrowPolicies(schemaOf(definition), 'model_override', { x: policy })).toEqual({
      policies: { x: to ?? {} },
      conflicts: [
        {
          ...{ rung: 'model_override', parameter: 'x', rule: 'schema', subject: 'policy', from: policy, to },
          resolution: to === null ? 'removed' : 'narrowed',
        },
      ],
    });
  });

  it.each<[string, ParameterDefinition, Policy]>([
    ['a maximum that would leave nothing', float({ min: 0, exclusive_min: true }), { max: -1 }],
    ['a bound that means unlimited', maxTokens, { max: -1 }],
    ['a fraction for a whole number', int({ max: 10 }), { max: 20.5 }],
    ['bounds that do not meet', float({ max: 2 }), { min: 5, max: 1 }],
    ['a list without any value that it knows', choice(), { enum: ['none'] }],
    ['bounds of what has no order', text(), { max: 5 }],
    ['a rule beside a ban', float({ max: 2 }), { forbid: true, max: 5 }],
  ])('are left to be refused where nobody can tell what was meant: %s', (_, definition, policy) => {
    const given = { x: policy, gone: null, unknown: { max: 1 } };
    expect(narrowPolicies(schemaOf(definition), 'model_override', given)).toEqual({ policies: given, conflicts: [] });
  });

  it('stay as they are when they reach no further', () => {
    const given = { x: { min: 0, max: 2, force: true } } as const;
    expect(narrowPolicies(schemaOf(float({ min: 0, max: 2 })), 'model_override', given)).toEqual({
      policies: given,
      conflicts: [],
    });
  });
});

describe('values beside policies of their own set', () => {
  const settled = (definition: ParameterDefinition, value: ParameterValue, policy: Policy) => {
    const { content, conflicts } = settleOwnValues(schemaOf(definition), 'model_override', {
      params: { x: value, other: 1 },
      policies: { x: policy },
    });
    expect(content.policies).toEqual({ x: policy });
    return [content.params, conflicts.map(({ rule, resolution, to }) => [rule, resolution, to])];
  };

  it.each<[string, ParameterDefinition, ParameterValue, Policy, object, readonly unknown[]]>([
    ['move to the nearest bound', int(), 20, { max: 10, force: true }, { x: 10, other: 1 }, ['max', 'clamped', 10]],
    ['go where a list leaves them out', text(), '', { enum: ['a'] }, { other: 1 }, ['enum', 'removed', null]],
    ['go where they are forbidden', int(), 0, { forbid: true }, { other: 1 }, ['forbid', 'removed', null]],
  ])('%s', (_, definition, value, policy, params, conflict) => {
    expect(settled(definition, value, policy)).toEqual([params, [conflict]]);
  });

  it('stay within them', () => {
    expect(settled(int(), 0, { min: 0, force: true })).toEqual([{ x: 0, other: 1 }, []]);
  });
});
