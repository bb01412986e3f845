import { definitions } from '@kamerton/cockpit-testing';
import type { ParameterDefinition, Policy } from '@kamerton/parameter-schema';
import { type PolicyEntries, draftOf, entriesOf } from './policy-draft';

const draft = (definition: ParameterDefinition, given: Partial<PolicyEntries>, stored: Policy | null = null) =>
  draftOf({ ...entriesOf(stored, definition, 'en'), ...given }, 'x', definition, 'en', stored);

describe('the draft of a policy', () => {
  const { temperature, top_k, keep_alive, mirostat, stop, max_tokens } = definitions;

  it.each<[string, ParameterDefinition, Policy]>([
    ['bounds', temperature, { min: 0.1, max: 0.9 }],
    ['bounds and requests that are rejected', temperature, { max: 0.9, on_violation: 'reject' }],
    ['a manner that is written although it is the usual one', temperature, { max: 0.9, on_violation: 'clamp' }],
    ['force with limits besides', temperature, { force: true, enum: [0.2, 0.1] }],
    ['forbid', stop, { forbid: true, on_violation: 'reject' }],
    ['listed texts with a line break', keep_alive, { enum: ['5m', '1h\n'] }],
    ['picked values in an order of their own', mirostat, { enum: [2, 0] }],
    ['a bound with more decimals than the step', temperature, { max: 0.123456 }],
    ['a listed special value', max_tokens, { enum: [-1, 64] }],
  ])('leaves a policy that is only looked at as it is: %s', (_, definition, policy) => {
    for (const language of ['en', 'pl'] as const) {
      const entries = entriesOf(policy, definition, language);
      expect(draftOf(entries, 'x', definition, language, policy).policy).toEqual(policy);
    }
  });

  it('is none where none is chosen, whatever stands in the other controls', () => {
    expect(draft(temperature, { kind: 'none', min: 'x', manner: 'reject' })).toEqual({
      policy: null,
      issues: [],
      unreadable: [],
    });
  });

  it('keeps 0 apart from nothing', () => {
    expect(draft(temperature, { kind: 'bound', min: '0' }).policy).toEqual({ min: 0 });
    expect(draft(mirostat, { kind: 'bound', picked: [0] }).policy).toEqual({ enum: [0] });
  });

  it('says which entries are no numbers', () => {
    expect(draft(temperature, { kind: 'bound', min: 'a', values: '0.1\nb' }).unreadable).toEqual(['min', 'values']);
  });

  it('is judged by the rules of the API', () => {
    expect(draft(temperature, { kind: 'bound', max: '3' }).issues).toMatchObject([{ code: 'ABOVE_MAX', limit: 1 }]);
    expect(draft(top_k, { kind: 'bound', min: '9', max: '5' }).issues).toMatchObject([
      { code: 'POLICY_CONTRADICTION', pointer: '/policies/x/min' },
    ]);
  });

  it('lets limits go where everything is forbidden', () => {
    expect(draft(temperature, { kind: 'forbid' }, { max: 0.5 }).policy).toEqual({ forbid: true });
  });
});
