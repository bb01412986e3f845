import fc from 'fast-check';
import type { EffectiveValue, Layer, MergedPolicy } from '../ladder.js';
import { resolve } from '../layers/resolve.js';
import { diffOverrides } from '../overrides/diff-overrides.js';
import type { OverrideContent } from '../overrides/override-content.js';
import { checkOwnValues } from '../policies/check-own-values.js';
import type { GenerationSchema } from '../schema.js';
import { soundSets } from '../testing/sound-content.js';
import type { OverrideSource, PolicyConflict } from './policy-conflict.js';
import { settleOnBelow, settleSetsAbove, type SetAbove } from './settle-conflicts.js';

const runs = { numRuns: 1000 };
const nothing: OverrideContent = { params: {}, policies: {} };

interface Scene {
  readonly schema: GenerationSchema;
  /** Of the runtime as a whole. */
  readonly wide: OverrideContent;
  /** Of the model before and after the write. */
  readonly before: OverrideContent;
  readonly after: OverrideContent;
  readonly profile: OverrideContent;
}

const scenes = soundSets.map(({ definition, wide, model, other, profile }): Scene => ({
  schema: { parameters: { x: definition }, rules: [] },
  ...{ wide, before: model, after: other, profile },
}));

/** A write over and below other sets, where nothing was written before. */
const firstWrites = scenes.map((scene): Scene => ({ ...scene, before: nothing }));

const layerOf = (source: OverrideSource, { params, policies }: OverrideContent): SetAbove => ({
  source,
  values: params,
  policies,
});

function settle({ schema, wide, before, after, profile }: Scene) {
  const rung = 'model_override';
  const below = [layerOf('runtime_override', wide)];
  const written = settleOnBelow(schema, below, { rung, before, after });
  const [above] = settleSetsAbove(schema, below, { rung, before, after: written.content }, [
    layerOf('profile_override', profile),
  ]);
  return {
    written: written.content,
    profile: above?.content ?? profile,
    conflicts: [...written.conflicts, ...(above?.conflicts ?? [])],
  };
}

const isSettled = ({ resolution }: PolicyConflict): boolean => resolution !== 'overruled';

const differs = (left: OverrideContent, right: OverrideContent): boolean => {
  const { params, policies } = diffOverrides(left, right);
  return Object.keys(params).length + Object.keys(policies).length > 0;
};

const layersOf = ({ wide }: Scene, model: OverrideContent, profile: OverrideContent): readonly Layer[] => [
  layerOf('runtime_override', wide),
  layerOf('model_override', model),
  layerOf('profile_override', profile),
];

const refusalAt = (effective: EffectiveValue | undefined, source: OverrideSource) =>
  effective?.ladder.find((step) => step.source === source)?.refusal;

describe('settling conflicts, whatever the sets hold', () => {
  it('meets every kind of conflict and of settlement in these very tests', () => {
    const kinds = new Set(
      fc
        .sample(scenes, { numRuns: 4000, seed: 7 })
        .flatMap((scene) =>
          settle(scene).conflicts.map(
            ({ rung, subject, rule, resolution }) => `${rung} ${subject} ${rule} ${resolution}`,
          ),
        ),
    );
    const settled = [
      ...['policy enum removed', 'policy forbid narrowed', 'policy force narrowed', 'policy force removed'],
      ...['policy max narrowed', 'policy min narrowed', 'value enum removed', 'value forbid removed'],
      ...['value force removed', 'value max clamped', 'value min clamped'],
    ];
    const overruled = ['enum', 'forbid', 'max', 'min'].map((rule) => `runtime_override value ${rule} overruled`);
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        ...settled.flatMap((kind) => [`model_override ${kind}`, `profile_override ${kind}`]),
        ...overruled,
      ]),
    );
  });

  it('leaves none but what is overruled, and is done at once', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { written, profile } = settle(scene);
        const again = settle({ ...scene, after: written, profile });
        expect(again.conflicts.filter(isSettled)).toEqual([]);
        expect([again.written, again.profile]).toEqual([written, profile]);
      }),
      runs,
    );
  });

  it('changes a set exactly where it tells of a conflict in it', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { written, profile, conflicts } = settle(scene);
        const told = (rung: OverrideSource) =>
          conflicts.some((conflict) => isSettled(conflict) && conflict.rung === rung);
        expect(differs(scene.after, written)).toBe(told('model_override'));
        expect(differs(scene.profile, profile)).toBe(told('profile_override'));
        expect(conflicts.filter(isSettled).some(({ rung }) => rung === 'runtime_override')).toBe(false);
      }),
      runs,
    );
  });

  it('changes nothing where the write changes nothing', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { before, profile } = scene;
        expect(settle({ ...scene, after: before })).toEqual({ written: before, profile, conflicts: [] });
      }),
      runs,
    );
  });

  it('leaves every set at peace with itself', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { written, profile } = settle(scene);
        for (const { params, policies } of [written, profile]) {
          expect(checkOwnValues(scene.schema, policies, params)).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('leaves of what is written only what comes through', () => {
    fc.assert(
      fc.property(firstWrites, (scene) => {
        const { written } = settle(scene);
        const effective = resolve(scene.schema, layersOf(scene, written, nothing))['x'];
        const refusal = refusalAt(effective, 'model_override');
        // Beside an equal value that is forced below it is told as forced, which comes to the same.
        if (refusal?.code === 'FORCED') expect(effective?.value).toEqual(written.params['x']);
        else expect(refusal).toBeUndefined();
      }),
      runs,
    );
  });

  it('leaves above only what comes through, where the first policy is written', () => {
    fc.assert(
      fc.property(firstWrites, (scene) => {
        const alone = { ...scene, wide: nothing };
        const { written, profile } = settle(alone);
        if (written.policies['x'] === undefined) return;
        const effective = resolve(scene.schema, layersOf(alone, written, profile))['x'];
        const refusal = refusalAt(effective, 'profile_override');
        if (refusal?.code === 'FORCED') expect(effective?.value).toEqual(profile.params['x']);
        else expect(refusal).toBeUndefined();
      }),
      runs,
    );
  });

  it('leaves policies above that some value can satisfy, where one could satisfy what is written', () => {
    fc.assert(
      fc.property(firstWrites, (scene) => {
        const alone = { ...scene, wide: nothing };
        const { written, profile } = settle(alone);
        const merged = (top: OverrideContent) => resolve(scene.schema, layersOf(alone, written, top))['x']?.policy;
        if (written.policies['x'] !== undefined && canBeMet(merged(nothing))) {
          expect(canBeMet(merged(profile))).toBe(true);
        }
      }),
      runs,
    );
  });
});

const canBeMet = (policy: MergedPolicy | undefined): boolean =>
  policy?.enum?.length !== 0 && (policy?.min ?? -Infinity) <= (policy?.max ?? Infinity);
