import fc from 'fast-check';
import type { EffectiveValue, Layer, LayerSource } from '../ladder.js';
import type { OverrideContent } from '../overrides/override-content.js';
import { isAllowed } from '../policies/apply-policy.js';
import { values } from '../testing/arbitraries.js';
import { soundSets, type SoundSets } from '../testing/sound-content.js';
import { resolve } from './resolve.js';

const runs = { numRuns: 1000 };

const layerOf = (source: LayerSource, { params, policies }: OverrideContent): Layer => ({
  source,
  values: params,
  policies,
});

const ladderOf = ({ wide, model, profile }: SoundSets): readonly Layer[] => [
  layerOf('runtime_override', wide),
  layerOf('model_override', model),
  layerOf('profile_override', profile),
];

const resolved = ({ definition }: SoundSets, layers: readonly Layer[]): EffectiveValue => {
  const effective = resolve({ parameters: { x: definition }, rules: [] }, layers)['x'];
  if (effective === undefined) throw new Error('the schema has x');
  return effective;
};

const request = (value: Layer['values'][string]): Layer => ({ source: 'request', values: { x: value } });

const forces = ({ params, policies }: OverrideContent): boolean => policies['x']?.force === true && 'x' in params;
const forbids = ({ policies }: OverrideContent): boolean => policies['x']?.forbid === true;

const leavesRoom = (set: OverrideContent, { definition, wide }: SoundSets): boolean => {
  const forced = wide.params['x'];
  const policy = { on_violation: 'clamp' as const, ...set.policies['x'] };
  return !forbids(set) && forced !== undefined && isAllowed(definition, policy, forced);
};

describe('policies on the ladder, whatever else stands on it', () => {
  it('a forced value beats whatever stands above it, as long as no rule above excludes it', () => {
    const forced = soundSets.filter(
      (sets) => forces(sets.wide) && [sets.model, sets.profile].every((set) => leavesRoom(set, sets)),
    );
    fc.assert(
      fc.property(forced, values, (sets, value) => {
        const { source, sent, value: effective, ladder } = resolved(sets, [...ladderOf(sets), request(value)]);
        expect([source, sent, effective]).toEqual(['runtime_override', true, sets.wide.params['x']]);
        for (const step of ladder.slice(ladder.findIndex((other) => other.source === 'runtime_override') + 1)) {
          expect(step.refusal).toMatchObject({ code: 'FORCED', by: 'runtime_override' });
        }
      }),
      runs,
    );
  });

  it('nothing is sent of what any rung forbids', () => {
    const forbidden = soundSets.filter((sets) => [sets.wide, sets.model, sets.profile].some(forbids));
    fc.assert(
      fc.property(forbidden, values, (sets, value) => {
        const { sent, ladder } = resolved(sets, [...ladderOf(sets), request(value)]);
        expect(sent).toBe(false);
        for (const { source, refusal } of ladder) {
          if (/override|request/.test(source)) expect(refusal?.code).toBe('FORBIDDEN');
        }
      }),
      runs,
    );
  });

  it('nothing outside the bounds of any rung is ever sent', () => {
    fc.assert(
      fc.property(soundSets, values, (sets, value) => {
        const { sent, value: effective } = resolved(sets, [...ladderOf(sets), request(value)]);
        if (!sent || effective === undefined || effective === null) return;
        for (const { policies } of [sets.wide, sets.model, sets.profile]) {
          const policy = { on_violation: 'clamp' as const, ...policies['x'] };
          expect(isAllowed(sets.definition, policy, effective)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('a policy that is taken away never takes a value away with it', () => {
    fc.assert(
      fc.property(soundSets, (sets) => {
        const free = resolved(sets, ladderOf({ ...sets, wide: { ...sets.wide, policies: {} } }));
        const ruled = resolved(sets, ladderOf(sets));
        if (ruled.sent && ruled.source !== 'policy') expect(free.sent).toBe(true);
      }),
      runs,
    );
  });

  it('unset, a value and a forbidden value are three things, also for 0, false and ""', () => {
    fc.assert(
      fc.property(soundSets, (sets) => {
        const own = sets.model.params['x'];
        const free = resolved(sets, [{ source: 'model_override', values: sets.model.params }]);
        expect(free.sent).toBe(own !== undefined);
        if (own !== undefined) expect(free.value).toEqual(own);
        const banned = resolved(sets, [
          { source: 'model_override', values: sets.model.params, policies: { x: { forbid: true } } },
        ]);
        expect([banned.sent, banned.ladder.some(({ refusal }) => refusal?.code === 'FORBIDDEN')]).toEqual([
          false,
          own !== undefined,
        ]);
      }),
      runs,
    );
  });
});
