import fc from 'fast-check';
import { maxFollowedModels, type ApplyReport } from '@kamerton/contract';
import { addCounts, noCounts } from '@kamerton/request-plan';
import { Usage } from './usage.js';

const report = (change: Partial<ApplyReport> = {}): ApplyReport => ({
  ...{ applied: [], dropped: [], clamped: [], renamed: [], approximated: [], rejected: [] },
  ...{ sequence: 1, pass_through: null, profile_fallback: false },
  ...change,
});
const clamping = report({ clamped: [{ parameter: 'top_p', from: 0.9, to: 0.5 }] });
const call = (model: string, profile?: string) => ({
  runtime: 'ollama',
  model,
  ...(profile !== undefined && { profile }),
});

describe('the usage of an adapter', () => {
  it('counts calls and what was done to values, model by model and profile by profile, the last asked for first', () => {
    const usage = new Usage();
    usage.note(call('a'), clamping);
    usage.note(call('b'), report());
    usage.note(call('a'), clamping);
    usage.note(call('a', 'terse'), report());
    expect(usage.untold().follows).toEqual([
      { runtime: 'ollama', model: 'a', profile: 'terse', calls: 1, counts: noCounts },
      { runtime: 'ollama', model: 'a', profile: null, calls: 2, counts: { ...noCounts, clamped: 2 } },
      { runtime: 'ollama', model: 'b', profile: null, calls: 1, counts: noCounts },
    ]);
  });

  it('tells a thing once it was settled no more, and forgets nothing that came in between', () => {
    const usage = new Usage();
    usage.note(call('a'), clamping);
    const first = usage.untold();
    usage.note(call('a'), clamping);
    first.settle();
    expect(usage.untold().follows).toMatchObject([{ model: 'a', calls: 1, counts: { clamped: 1 } }]);
    usage.untold().settle();
    expect(usage.untold().follows).toMatchObject([{ model: 'a', calls: 0, counts: noCounts }]);
    expect(usage.total()).toEqual({ ...noCounts, clamped: 2 });
  });

  it('tells again what was not settled', () => {
    const usage = new Usage();
    usage.note(call('a'), clamping);
    usage.untold();
    expect(usage.untold().follows).toMatchObject([{ calls: 1, counts: { clamped: 1 } }]);
  });

  it('takes a name that no profile can have for none', () => {
    const usage = new Usage();
    usage.note(call('a', 'not a name'), report());
    expect(usage.untold().follows).toMatchObject([{ profile: null }]);
  });

  it('leaves out what Kamerton does not know', () => {
    const usage = new Usage();
    usage.note(call('a'), report({ pass_through: 'UNKNOWN_MODEL' }));
    usage.note(call('b'), report({ pass_through: 'NO_SNAPSHOT' }));
    expect(usage.untold().follows).toEqual([]);
  });

  it('remembers the names asked for last when callers think up too many', () => {
    const usage = new Usage();
    for (let number = 0; number < maxFollowedModels + 5; number += 1) usage.note(call(`m${number}`), clamping);
    const { follows } = usage.untold();
    expect(follows).toHaveLength(maxFollowedModels);
    expect(follows.map(({ model }) => model)).not.toContain('m4');
    expect(usage.total().clamped).toBe(maxFollowedModels + 5);
  });

  it('neither loses nor invents a value, whenever receipts are given', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('call' as const), model: fc.constantFrom('a', 'b', 'c') }),
      fc.record({ kind: fc.constantFrom('ask' as const, 'settle' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const usage = new Usage();
        let asked = usage.untold();
        let told = noCounts;
        let calls = 0;
        for (const taken of steps) {
          if (taken.kind === 'call') {
            usage.note(call(taken.model), clamping);
            calls += 1;
          } else if (taken.kind === 'ask') asked = usage.untold();
          else {
            asked.settle();
            told = asked.follows.reduce((sum, { counts }) => addCounts(sum, counts), told);
            asked = usage.untold();
          }
        }
        const left = usage.untold().follows.reduce((sum, { counts }) => addCounts(sum, counts), noCounts);
        expect(usage.total().clamped).toBe(calls);
        expect(told.clamped + left.clamped).toBe(calls);
      }),
    );
  });
});
