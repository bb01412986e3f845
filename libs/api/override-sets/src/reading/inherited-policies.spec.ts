import { setRow } from '../testing/rungs.js';
import { inheritedPolicies } from './inherited-policies.js';

describe('policies beneath an override set', () => {
  const wide = setRow({ id: '2', model: null, policies: { temperature: { max: 0.9 }, seed: { forbid: true } } });
  const model = setRow({ policies: { temperature: { max: 0.5 } }, updatedBy: 'piotr' });
  const profile = setRow({ id: '3', profile: 'p', policies: { temperature: { max: 0.4 } } });

  it('are told from the lowest rung up, with who changed the set last', () => {
    const updated_at = '2026-01-02T03:04:05.678Z';
    expect(inheritedPolicies([profile, model, wide], profile)).toEqual({
      temperature: [
        { rung: 'runtime_override', policy: { max: 0.9 }, updated_by: 'anna', updated_at },
        { rung: 'model_override', policy: { max: 0.5 }, updated_by: 'piotr', updated_at },
      ],
      seed: [{ rung: 'runtime_override', policy: { forbid: true }, updated_by: 'anna', updated_at }],
    });
  });

  it('are not those of the set itself', () => {
    expect(Object.keys(inheritedPolicies([model], model))).toEqual([]);
  });

  it('are all there are for a set that was never written', () => {
    expect(inheritedPolicies([model], undefined)).toMatchObject({ temperature: [{ rung: 'model_override' }] });
  });
});
