import type { AdapterCounts, ApplyReport } from '@kamerton/contract';

export const noCounts: AdapterCounts = { applied: 0, clamped: 0, dropped: 0, forced: 0, rejected: 0, approximated: 0 };

/** How many values of one request met which fate. A value that a policy took the place of counts as forced besides. */
export const countReport = (report: ApplyReport): AdapterCounts => ({
  applied: report.applied.length,
  clamped: report.clamped.length,
  dropped: report.dropped.length,
  forced: [...report.dropped, ...report.rejected].filter(({ code }) => code === 'FORCED').length,
  rejected: report.rejected.length,
  approximated: report.approximated.length,
});

export const addCounts = (left: AdapterCounts, right: AdapterCounts): AdapterCounts => ({
  applied: left.applied + right.applied,
  clamped: left.clamped + right.clamped,
  dropped: left.dropped + right.dropped,
  forced: left.forced + right.forced,
  rejected: left.rejected + right.rejected,
  approximated: left.approximated + right.approximated,
});
