import fc from 'fast-check';
import { resolve } from '../layers/resolve.js';
import { parameterValues, schemas } from '../testing/arbitraries.js';
import { int, list } from '../testing/definitions.js';
import { refusedValues } from './refused-values.js';

describe('stored values that the schema refuses', () => {
  const schema = { parameters: { top_k: int({ max: 40 }), stop: list({ max_items: 1 }) }, rules: [] };

  it('are told each once, with the first thing that is wrong', () => {
    const stored = { top_k: 80.5, stop: ['', ''], gone: true };
    expect(refusedValues(schema, stored)).toMatchObject([
      { parameter: 'top_k', value: 80.5, issue: { code: 'NOT_INTEGER' } },
      { parameter: 'stop', value: ['', ''], issue: { code: 'TOO_MANY_ITEMS', limit: 1 } },
      { parameter: 'gone', value: true, issue: { code: 'UNKNOWN_PARAMETER' } },
    ]);
  });

  it('are all told, however many they are', () => {
    const stored = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`gone_${index}`, index]));
    expect(refusedValues(schema, stored)).toHaveLength(300);
  });

  it('are exactly those that the ladder never uses, __proto__ and its kind among them', () => {
    fc.assert(
      fc.property(schemas, parameterValues, (anySchema, stored) => {
        const refused = new Set(refusedValues(anySchema, stored).map(({ parameter }) => parameter));
        const effective = resolve(anySchema, [{ source: 'model_override', values: stored }]);
        for (const name of Object.keys(stored)) {
          const used = Object.hasOwn(effective, name) && effective[name]?.source === 'model_override';
          expect([name, used]).toEqual([name, !refused.has(name)]);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
