import fc from 'fast-check';
import type { EffectiveValue, Layer } from '../ladder.js';
import { definitions, layers, policies, schemas, values } from '../testing/arbitraries.js';
import { bool, int, list, text } from '../testing/definitions.js';
import { validateValue } from '../validation/validate-value.js';
import { violationOf } from '../policies/apply-policy.js';
import { compileParameter } from './compile-parameter.js';
import { resolve } from './resolve.js';

const runs = { numRuns: 1000 };
const reversed = <Value extends object>(record: Value) => Object.fromEntries(Object.entries(record).toReversed());

describe('resolving, whatever the layers hold', () => {
  it('yields only values that satisfy the schema and, unless the parameter is forbidden, the merged policy', () => {
    fc.assert(
      fc.property(schemas, layers, (schema, given) => {
        for (const [name, { value, policy, sent }] of Object.entries(resolve(schema, given))) {
          const definition = schema.parameters[name];
          if (definition === undefined || value === undefined || value === null) {
            expect(sent).toBe(false);
            continue;
          }
          expect(validateValue(name, definition, value)).toEqual([]);
          if (policy?.forbid === true) {
            expect(sent).toBe(false);
          } else if (policy !== undefined) {
            expect(violationOf(definition, policy, value)).toBeUndefined();
          }
        }
      }),
      runs,
    );
  });

  it('does not depend on the order of layers or of keys', () => {
    fc.assert(
      fc.property(schemas, layers, (schema, given) => {
        const reordered = given.toReversed().map((layer): Layer => ({
          source: layer.source,
          policies: Object.fromEntries(
            Object.entries(layer.policies ?? {})
              .toReversed()
              .map(([name, policy]) => [name, reversed(policy)]),
          ),
          values: Object.fromEntries(Object.entries(layer.values).toReversed()),
        }));
        const parameters = Object.fromEntries(Object.entries(schema.parameters).toReversed());
        expect(resolve({ parameters, rules: [] }, reordered)).toEqual(resolve(schema, given));
      }),
      runs,
    );
  });

  it('changes nothing that it was given', () => {
    fc.assert(
      fc.property(schemas, layers, (schema, given) => {
        const before = JSON.stringify([schema, given]);
        resolve(schema, given);
        expect(JSON.stringify([schema, given])).toBe(before);
      }),
    );
  });

  it('sends exactly what override rungs, the request or a policy decided', () => {
    fc.assert(
      fc.property(schemas, layers, (schema, given) => {
        for (const { source, sent, value } of Object.values(resolve(schema, given))) {
          expect(sent).toBe(/override|request|policy/.test(source));
          expect(source === 'unknown').toBe(value === undefined);
        }
      }),
      runs,
    );
  });

  it('names a reason for every loser above the winner', () => {
    fc.assert(
      fc.property(schemas, layers, (schema, given) => {
        for (const { source, ladder } of Object.values(resolve(schema, given))) {
          const above = ladder.slice(ladder.findIndex((step) => step.source === source) + 1);
          const unexplained = above.filter(
            (step) => step.refusal === undefined && !/catalog|live|file/.test(step.source),
          );
          expect(unexplained).toEqual([]);
        }
      }),
      runs,
    );
  });
});

describe('a compiled parameter', () => {
  it('makes of a request what resolving with a request layer makes of it', () => {
    fc.assert(
      fc.property(definitions, layers, policies, values, (definition, given, policy, value) => {
        const stored: readonly Layer[] = [
          ...given.filter((layer) => layer.source !== 'request' && layer.source !== 'profile_override'),
          { source: 'profile_override', values: {}, policies: { stop: policy } },
        ];
        const compiled = compileParameter('stop', definition, stored);
        const judgement = compiled.judgeRequest(value);
        const whole: EffectiveValue | undefined = resolve({ parameters: { stop: definition }, rules: [] }, [
          ...stored,
          { source: 'request', values: { stop: value } },
        ])['stop'];
        expect(whole?.ladder.at(-1)?.refusal).toEqual(judgement.refusal);
        expect(whole?.value).toEqual(judgement.value ?? compiled.withoutRequest.value);
      }),
      runs,
    );
  });

  it('leaves a request layer out of what holds without one', () => {
    const layers: readonly Layer[] = [
      { source: 'request', values: { x: 9 } },
      { source: 'model_override', values: { x: 5 } },
    ];
    expect(compileParameter('x', int(), layers).withoutRequest).toMatchObject({ value: 5, source: 'model_override' });
  });

  it('never throws over a request value and never passes on one that the schema refuses', () => {
    fc.assert(
      fc.property(definitions, fc.anything({ withNullPrototype: true, withSparseArray: true }), (definition, value) => {
        const { value: used } = compileParameter('stop', definition, []).judgeRequest(value);
        expect(used === undefined || validateValue('stop', definition, used).length === 0).toBe(true);
      }),
      runs,
    );
  });

  it.each([
    ['0', int(), 0],
    ['false', bool(), false],
    ['""', text(), ''],
    ['an empty list', list(), []],
  ])('takes an override of %s for a value, which unset is not', (_, definition, value) => {
    const set = compileParameter('x', definition, [{ source: 'model_override', values: { x: value } }]);
    expect(set.withoutRequest).toMatchObject({ value, source: 'model_override', sent: true });
    const unset = compileParameter('x', definition, [{ source: 'model_override', values: {} }]);
    expect(unset.withoutRequest).toEqual({ source: 'unknown', sent: false, ladder: [] });
  });
});
