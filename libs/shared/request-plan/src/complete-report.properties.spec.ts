import { dialectIds, type ApplyReport } from '@kamerton/contract';
import {
  equalValues,
  type Layer,
  type LayerSource,
  type OverrideContent,
  type ParameterValue,
} from '@kamerton/parameter-schema';
import fc from 'fast-check';
import { compileRequestPlan } from './compile-request-plan.js';
import { overrides } from './testing/arbitraries.js';
import { kindOf, schemaOf, testedKinds } from './testing/models.js';

const scenes = fc.constantFrom(...testedKinds).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    dialect: fc.constantFrom(...dialectIds.filter((id) => kindOf(kind).dialects.some((dialect) => dialect.id === id))),
    wide: overrides(schemaOf(kind)),
    model: overrides(schemaOf(kind)),
    profile: overrides(schemaOf(kind)),
  }),
);

const layerOf = (source: LayerSource, { params, policies }: OverrideContent): Layer => ({
  source,
  values: params,
  policies,
});

type Scene = typeof scenes extends fc.Arbitrary<infer One> ? One : never;

const silentReport = ({ kind, dialect, wide, model, profile }: Scene): ApplyReport =>
  compileRequestPlan({
    kind: kindOf(kind),
    dialect,
    schema: schemaOf(kind),
    layers: [layerOf('runtime_override', wide), layerOf('model_override', model), layerOf('profile_override', profile)],
    model: 'm',
    sequence: 1,
    profileFallback: false,
  }).apply({}).report;

/** Parameters of which the report says that something became of their value. */
const told = ({ dropped, clamped, rejected }: ApplyReport): ReadonlySet<string> =>
  new Set([...dropped, ...clamped, ...rejected].map(({ parameter }) => parameter));

const comesThrough = ({ applied: sent }: ApplyReport, name: string, value: ParameterValue): boolean =>
  sent.some((entry) => entry.parameter === name && equalValues(entry.value, value));

describe('the report, whatever stands on the rungs', () => {
  it('tells of every topmost override that is not sent as it stands', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const report = silentReport(scene);
        const topmost = { ...scene.wide.params, ...scene.model.params, ...scene.profile.params };
        const silent = Object.entries(topmost)
          .filter(([name, value]) => !comesThrough(report, name, value))
          .map(([name]) => name)
          .filter((name) => !told(report).has(name));
        expect(silent).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
