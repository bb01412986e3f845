import type { ApplyReport } from '@kamerton/contract';
import { freezeDeeply } from './freeze-deeply.js';
import type { AppliedRequest, RequestPlan } from './plan.js';

export type PassThroughReason = Exclude<ApplyReport['pass_through'], null>;

/** The plan that changes nothing and says why. */
export const passThroughPlan = (reason: PassThroughReason, sequence: number | null): RequestPlan => ({
  apply: (request) => passThrough(request, reason, sequence),
});

/** The request as it came: a shallow copy where one can be made, else the very value. Never throws. */
export const passThrough = (
  request: Readonly<Record<string, unknown>>,
  reason: PassThroughReason,
  sequence: number | null,
): AppliedRequest => ({
  body: copyOf(request),
  report: freezeDeeply<ApplyReport>({
    applied: [],
    dropped: [],
    clamped: [],
    renamed: [],
    approximated: [],
    rejected: [],
    sequence,
    pass_through: reason,
    profile_fallback: false,
  }),
});

const copyOf = (request: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  try {
    return typeof request === 'object' && request !== null && !Array.isArray(request) ? { ...request } : request;
  } catch {
    // A getter or proxy of the caller's threw: the caller gets the object back that it knows.
    return request;
  }
};
