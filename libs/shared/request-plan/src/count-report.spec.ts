import type { ApplyReport, DroppedParameter } from '@kamerton/contract';
import { addCounts, countReport, noCounts } from './count-report.js';

const report = (change: Partial<ApplyReport>): ApplyReport => ({
  ...{ applied: [], dropped: [], clamped: [], renamed: [], approximated: [], rejected: [] },
  ...{ sequence: 1, pass_through: null, profile_fallback: false },
  ...change,
});
const value = (code: DroppedParameter['code']): DroppedParameter => ({ parameter: 'top_k', value: 0, code });

describe('the counts of a report', () => {
  it('are nothing for a request that nothing was done to', () => {
    expect(countReport(report({}))).toEqual(noCounts);
  });

  it('count a forced value among the dropped, or the rejected, and as forced besides', () => {
    const counts = countReport(
      report({ dropped: [value('FORCED'), value('ABOVE_MAX')], rejected: [value('FORCED'), value('FORBIDDEN')] }),
    );
    expect(counts).toEqual({ ...noCounts, dropped: 2, rejected: 2, forced: 2 });
  });

  it('add up fate by fate', () => {
    const one = countReport(report({ clamped: [{ parameter: 'top_p', from: 0.9, to: 0.5 }] }));
    const other = countReport(
      report({
        applied: [{ parameter: 'top_k', wire_name: 'options.top_k', value: 0, source: 'model_override' }],
        approximated: [{ parameter: 'top_k', value: 0, reason: 'roughly' }],
      }),
    );
    expect(addCounts(one, addCounts(one, other))).toEqual({ ...noCounts, clamped: 2, applied: 1, approximated: 1 });
  });
});
