import type { ParameterValue, Policies } from '@kamerton/parameter-schema';
import { float, int, list, schemaOf } from '../testing/definitions.js';
import { clearWrite, patchWrite, replaceWrite, restoreWrite } from './override-writes.js';
import type { PlannedContent } from './planned-write.js';

const schema = schemaOf({ temperature: float({ min: 0, max: 1 }), top_k: int({ min: 0, max: 100 }), stop: list() });
const current = { params: { temperature: 0.4, gone: 1 }, policies: { top_k: { max: 9 } } };

const codes = (issues: readonly { readonly code: string; readonly pointer: string }[]) =>
  issues.map(({ code, pointer }) => `${code} ${pointer}`);

/** All that refuses a write, as long as nobody asks for conflicts to be resolved. */
const refusals = ({ issues, discords = [] }: PlannedContent) => codes([...issues, ...discords]);

describe('a patch', () => {
  it('keeps what it does not name and does not touch what it is given', () => {
    const frozen = Object.freeze({ params: Object.freeze(current.params), policies: Object.freeze(current.policies) });
    const { issues, next } = patchWrite({ params: { top_k: 0 } }).plan(schema, frozen);
    expect(issues).toEqual([]);
    expect(next).toEqual({ params: { temperature: 0.4, gone: 1, top_k: 0 }, policies: { top_k: { max: 9 } } });
  });

  it('may be planned again and again with the same outcome', () => {
    const write = patchWrite({ params: { top_k: 5, gone: null } });
    expect(write.plan(schema, current)).toEqual(write.plan(schema, current));
    expect(write.plan(schema, { params: {}, policies: {} }).issues).toMatchObject([{ code: 'UNKNOWN_PARAMETER' }]);
  });

  it('judges a value by the policy that already stands beside it, and a policy by the value', () => {
    const held = { params: { top_k: 5 }, policies: { top_k: { max: 9 } } };
    expect(refusals(patchWrite({ params: { top_k: 10 } }).plan(schema, held))).toEqual([
      'POLICY_CONTRADICTION /policies/top_k/max',
    ]);
    expect(refusals(patchWrite({ policies: { top_k: { max: 4 } } }).plan(schema, held))).toEqual([
      'POLICY_CONTRADICTION /policies/top_k/max',
    ]);
    expect(refusals(patchWrite({ params: { top_k: 3 }, policies: { top_k: { max: 4 } } }).plan(schema, held))).toEqual(
      [],
    );
  });

  it('has nothing to say against a contradiction that it does not touch', () => {
    const broken = { params: { top_k: 50 }, policies: { top_k: { max: 9 } } };
    expect(refusals(patchWrite({ params: { temperature: 0 } }).plan(schema, broken))).toEqual([]);
  });

  it.each<[string, ParameterValue, string]>([
    ['NaN', NaN, 'NOT_FINITE /params/temperature'],
    ['Infinity', Infinity, 'NOT_FINITE /params/temperature'],
  ])('refuses %s, which no JSON can bring', (_, temperature, expected) => {
    expect(codes(patchWrite({ params: { temperature } }).plan(schema, current).issues)).toEqual([expected]);
  });

  it('refuses text that cannot be stored, should the parser let it pass', () => {
    expect(codes(patchWrite({ params: { stop: ['\ud83c'] } }).plan(schema, current).issues)).toEqual([
      'INVALID_TEXT /params/stop/0',
    ]);
  });
});

describe('a replacement and a restoring', () => {
  const forced: Policies = { top_k: { force: true } };

  it('ask nothing of what was there before', () => {
    const next = { params: { top_k: 1 }, policies: forced };
    for (const write of [replaceWrite(next), restoreWrite(next, 3)]) {
      expect(write.plan(schema, current)).toEqual({ issues: [], discords: [], next });
    }
  });

  it('are judged as a whole', () => {
    for (const write of [
      replaceWrite({ params: { temperature: 2, gone: 1 }, policies: forced }),
      restoreWrite({ params: { temperature: 2, gone: 1 }, policies: forced }, 3),
    ]) {
      expect(refusals(write.plan(schema, current))).toEqual([
        'ABOVE_MAX /params/temperature',
        'UNKNOWN_PARAMETER /params/gone',
        'FORCE_WITHOUT_VALUE /policies/top_k/force',
      ]);
    }
  });

  it('keep no policy without a rule', () => {
    expect(replaceWrite({ params: {}, policies: { top_k: {} } }).plan(schema, current).next.policies).toEqual({});
  });
});

describe('a write whose policies reach beyond the schema', () => {
  const policies: Policies = { top_k: { max: 500 } };

  it('can be narrowed, as a patch and as a whole', () => {
    for (const write of [
      patchWrite({ policies }),
      replaceWrite({ params: {}, policies }),
      restoreWrite({ params: {}, policies }, 3),
    ]) {
      expect(codes(write.plan(schema, current).issues)).toEqual(['ABOVE_MAX /policies/top_k/max']);
      const narrowed = write.narrowed?.(schema, 'model_override');
      expect(narrowed?.conflicts).toMatchObject([{ rule: 'schema', from: { max: 500 }, to: { max: 100 } }]);
      expect(narrowed?.plan(schema, current)).toMatchObject({
        issues: [],
        next: { policies: { top_k: { max: 100 } } },
      });
    }
  });

  it('still removes what it names with null', () => {
    const narrowed = patchWrite({ policies: { top_k: null } }).narrowed?.(schema, 'model_override');
    expect(narrowed?.plan(schema, current)).toMatchObject({ issues: [], next: { policies: {} } });
  });
});

it('clearing leaves nothing, whatever the schema says', () => {
  expect(clearWrite().plan(schemaOf({}), current)).toEqual({ issues: [], next: { params: {}, policies: {} } });
});

it.each([
  [undefined, null],
  ['', null],
  [' \n ', null],
  ['  why not ', 'why not'],
])('the reason %j is kept as %j', (given, kept) => {
  const reason = given === undefined ? {} : { reason: given };
  expect(patchWrite(reason).reason).toBe(kept);
  expect(replaceWrite({ params: {}, ...reason }).reason).toBe(kept);
});
