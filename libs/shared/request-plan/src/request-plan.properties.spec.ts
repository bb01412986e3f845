import { dialectIds } from '@kamerton/contract';
import type { DialectId } from '@kamerton/contract';
import { validateValue } from '@kamerton/parameter-schema';
import type { ParameterValue } from '@kamerton/parameter-schema';
import { fromWire, wirePlaces } from '@kamerton/runtime-catalog';
import fc from 'fast-check';
import { applySlowly } from './apply-slowly.js';
import { compileRequestPlan } from './compile-request-plan.js';
import { freezeDeeply } from './freeze-deeply.js';
import { planParameters } from './planned-parameter.js';
import { unknownOverrides } from './refused-overrides.js';
import { ruleSettlement } from './rule-settlement.js';
import { kindOf, schemaOf, testedKinds } from './testing/models.js';
import { overrides, values } from './testing/arbitraries.js';

const scene = fc.constantFrom(...testedKinds).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    dialect: fc.constantFrom(...dialectIds.filter((id) => kindOf(kind).dialects.some((dialect) => dialect.id === id))),
    overrides: overrides(schemaOf(kind)),
    requested: values(schemaOf(kind)),
  }),
);

const input = (
  kind: string,
  dialect: DialectId,
  layer: { params: Record<string, ParameterValue>; policies: object },
) => ({
  kind: kindOf(kind),
  dialect,
  schema: schemaOf(kind),
  layers: [{ source: 'model_override' as const, values: layer.params, policies: { ...layer.policies } }],
  model: 'm',
  sequence: 1,
  profileFallback: false,
});

const dialectOf = (kind: string, id: DialectId) => {
  const dialect = kindOf(kind).dialects.find((candidate) => candidate.id === id);
  if (dialect === undefined) throw new Error(`${kind} does not speak ${id}`);
  return dialect;
};

/** Bodies without any parameter in them, however odd. */
const foreignBody = fc.dictionary(
  fc
    .oneof(fc.string(), fc.constantFrom('__proto__', 'messages', 'stream', 'toString', 'format'))
    .map((key) => `${key}`),
  fc.jsonValue(),
);

describe('a request plan, whatever the overrides', () => {
  it('leaves a request without parameters as it is, beside the values that it reports as applied', () => {
    fc.assert(
      fc.property(scene, foreignBody, ({ kind, dialect, overrides: layer }, body) => {
        const places = wirePlaces(dialectOf(kind, dialect), Object.keys(schemaOf(kind).parameters));
        const isForeign = ([key]: readonly [string, unknown]): boolean =>
          places.keyFor(key) === undefined && key !== 'model';
        const request = Object.fromEntries(Object.entries(body).filter(isForeign));
        const { body: sent, report } = compileRequestPlan(input(kind, dialect, layer)).apply(request);
        const { values: found } = fromWire(dialectOf(kind, dialect), sent);
        const rough = new Set(report.approximated.map(({ parameter }) => parameter));
        expect(Object.keys(found).sort()).toEqual(report.applied.map(({ parameter }) => parameter).sort());
        for (const { parameter, value } of report.applied) {
          if (!rough.has(parameter)) expect([parameter, found[parameter]]).toEqual([parameter, value]);
        }
        const rest = Object.entries(sent).filter(isForeign);
        expect(rest).toEqual(Object.entries(request));
      }),
    );
  });

  it('gives a request that names no parameter the same on the fast path as on the general one', () => {
    fc.assert(
      fc.property(
        scene,
        fc.dictionary(fc.constantFrom('messages', 'stream', 'x', 'model'), fc.jsonValue()),
        (s, request) => {
          const { kind, schema, layers, model } = input(s.kind, s.dialect, s.overrides);
          const dialect = dialectOf(s.kind, s.dialect);
          const parameters = planParameters(dialect, schema, layers);
          const ground = {
            model: dialect.modelInPath === true ? null : model,
            places: wirePlaces(dialect, Object.keys(schema.parameters)),
            parameters,
            rules: ruleSettlement(schema, parameters),
            unknown: unknownOverrides(schema, layers),
            sequence: 1,
            profileFallback: false,
          };
          const fast = compileRequestPlan(input(s.kind, s.dialect, s.overrides)).apply(request);
          expect(kind.id).toBe(s.kind);
          expect(fast).toEqual(applySlowly(ground, request));
        },
      ),
    );
  });

  it('sends every request value that schema and policies allow, and accounts for every other one', () => {
    fc.assert(
      fc.property(scene, ({ kind, dialect, overrides: layer, requested }) => {
        // `logprobs` is another parameter's wire place in completions, so it cannot be named there.
        const { here } = wirePlaces(dialectOf(kind, dialect), Object.keys(schemaOf(kind).parameters));
        const request = Object.fromEntries(
          Object.entries(requested).filter(([name]) => here.get(name)?.parameter === name),
        );
        const { body, report } = compileRequestPlan(input(kind, dialect, layer)).apply(request);
        const { values: sent } = fromWire(dialectOf(kind, dialect), body);
        const accounted = new Set(
          [...report.dropped, ...report.rejected, ...report.clamped, ...report.approximated].map(
            ({ parameter }) => parameter,
          ),
        );
        for (const [name, value] of Object.entries(request)) {
          if (!accounted.has(name)) expect([name, sent[name]]).toEqual([name, value]);
          const policies: Readonly<Record<string, unknown>> = { ...layer.policies };
          if (policies[name] === undefined) {
            expect(report.dropped.filter(({ parameter }) => parameter === name).map(({ code }) => code)).not.toContain(
              'FORCED',
            );
            expect(report.rejected.map(({ parameter }) => parameter)).not.toContain(name);
          }
        }
      }),
    );
  });

  it('sends nothing that the schema refuses', () => {
    fc.assert(
      fc.property(scene, fc.dictionary(fc.string(), fc.anything()), ({ kind, dialect, overrides: layer }, noise) => {
        const names = Object.keys(schemaOf(kind).parameters);
        const request = Object.fromEntries(
          Object.values(noise).map((value, index): [string, unknown] => [names[index % names.length] ?? '', value]),
        );
        const { body, report } = compileRequestPlan(input(kind, dialect, layer)).apply(request);
        if (report.pass_through !== null) return;
        for (const [name, value] of Object.entries(fromWire(dialectOf(kind, dialect), body).values)) {
          const definition = schemaOf(kind).parameters[name];
          if (definition !== undefined) expect(validateValue(name, definition, value)).toEqual([]);
        }
      }),
    );
  });

  it('never changes the request', () => {
    fc.assert(
      fc.property(scene, foreignBody, ({ kind, dialect, overrides: layer, requested }, foreign) => {
        const request = freezeDeeply({ ...foreign, ...requested, options: { temperature: 0.5, ...requested } });
        const before = JSON.stringify(request);
        compileRequestPlan(input(kind, dialect, layer)).apply(request);
        expect(JSON.stringify(request)).toBe(before);
      }),
    );
  });

  it('never throws', () => {
    const hostile = fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true, withDate: true });
    fc.assert(
      fc.property(scene, hostile, ({ kind, dialect, overrides: layer }, request) => {
        const plan = compileRequestPlan(input(kind, dialect, layer));
        expect(() => Reflect.apply(plan.apply, plan, [request])).not.toThrow();
      }),
    );
  });
});
