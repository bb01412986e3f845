import { configWriteBody } from '@kamerton/cockpit-testing';
import type { ConfigWriteBody, ImpactTarget } from '@kamerton/contract';
import { needsLook } from './needs-look';

const target = (given: Partial<ImpactTarget> = {}): ImpactTarget => ({
  runtime: 'ollama',
  model: 'llama3:8b',
  profile: null,
  effective: {
    temperature: {
      from: { value: 0.8, source: 'runtime_catalog', sent: false },
      to: { value: 0.4, source: 'model_override', sent: true },
    },
  },
  lost: [],
  reloads: [],
  problems: [],
  services: [{ service: 'chat', instances: 2, last_seen_at: '2026-03-10T09:00:00.000Z' }],
  ...given,
});

const looksAt = (targets: readonly ImpactTarget[], given: Partial<ConfigWriteBody> = {}): boolean =>
  needsLook({
    ok: true,
    conflicts: [],
    write: configWriteBody({ impact: { targets, target_count: targets.length }, ...given }),
  });

describe('changes are looked at first', () => {
  const problem = { parameters: ['top_k'], message: 'top_k has no effect', before: false } as const;
  const lost = {
    parameter: 'top_k',
    rung: 'profile_override',
    value: 3,
    outcome: 'dropped',
    code: 'FORBIDDEN',
  } as const;

  it.each<[string, boolean, readonly ImpactTarget[]]>([
    ['not where requests simply get the new value', false, [target()]],
    ['not where a profile follows', false, [target(), target({ profile: 'summariser' })]],
    ['where a stored override is lost', true, [target(), target({ profile: 'summariser', lost: [lost] })]],
    ['where the model is loaded anew', true, [target({ reloads: ['context_length'] })]],
    ['where a rule is broken', true, [target({ problems: [{ ...problem, kind: 'rule' }] })]],
    ['not for what was broken before', false, [target({ problems: [{ ...problem, kind: 'rule', before: true }] })]],
    ['not for advice that stands on the row', false, [target({ problems: [{ ...problem, kind: 'advice' }] })]],
    ['for advice on a profile', true, [target({ profile: 'p', problems: [{ ...problem, kind: 'advice' }] })]],
  ])('%s', (_, expected, targets) => {
    expect(looksAt(targets)).toBe(expected);
  });

  it('where they reach several models', () => {
    const two = [target(), target({ model: 'other' })];
    expect(looksAt(two, { model: null })).toBe(true);
    expect(looksAt([target()], { model: null })).toBe(false);
  });

  it('where other sets change with them', () => {
    const also = { runtime: 'ollama', model: 'llama3:8b', profile: 'p', version: 2, diff: {} };
    expect(looksAt([], { also_changed: [also] })).toBe(true);
  });

  it('not where nothing is known of requests', () => {
    expect(looksAt([], { impact: null })).toBe(false);
  });
});
