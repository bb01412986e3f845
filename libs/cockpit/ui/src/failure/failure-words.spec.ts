import { problem } from '@kamerton/cockpit-testing';
import { failureEn } from '../texts/failure.en';
import { failureWords } from './failure-words';

describe('a failure in words', () => {
  it('is everything that the API said of it, the summary first', () => {
    const errors = [
      {
        pointer: '/params/top_k',
        parameter: 'top_k',
        code: 'BELOW_MIN' as const,
        message: 'Top K: must be at least 1.',
      },
      { pointer: '/reason', code: 'INVALID_FIELD' as const, message: 'must be a text' },
    ];
    const told = problem('INVALID_PARAMETERS', { detail: 'One value is not allowed.', errors });
    expect(failureWords({ kind: 'problem', problem: told }, failureEn)).toEqual([
      'One value is not allowed.',
      'Top K: must be at least 1.',
      '/reason: must be a text',
    ]);
  });

  it('tells an API that is away from something else that answers in its place', () => {
    expect(failureWords({ kind: 'unreachable' }, failureEn)).toEqual([failureEn.unreachable]);
    expect(failureWords({ kind: 'unexpected', status: 502 }, failureEn)[0]).toContain('502');
  });
});
