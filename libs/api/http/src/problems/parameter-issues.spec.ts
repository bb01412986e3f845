import type { ParameterIssue } from '@kamerton/parameter-schema';
import { parameterIssues } from './parameter-issues.js';

describe('what is wrong with parameters, as a problem tells it', () => {
  it('has the fields of the contract and no others', () => {
    const issues: readonly ParameterIssue[] = [
      { code: 'ABOVE_MAX', pointer: '/params/top_p', parameter: 'top_p', limit: 1, exclusive: true },
      {
        code: 'CROSS_PARAMETER',
        pointer: '/params/min_tokens',
        parameter: 'min_tokens',
        limit: 5,
        rule: { kind: 'at_most', parameter: 'min_tokens', limit_parameter: 'max_tokens', evidence: 'e' },
      },
      { code: 'EMPTY_ITEM', pointer: '/params/stop/0', parameter: 'stop' },
      { code: 'POLICY_CONTRADICTION', pointer: '/policies/x/force', parameter: 'x', limit: false },
    ];
    expect(parameterIssues(issues).map((issue) => Object.keys(issue))).toEqual([
      ['pointer', 'parameter', 'code', 'limit', 'message'],
      ['pointer', 'parameter', 'code', 'limit', 'message'],
      ['pointer', 'parameter', 'code', 'message'],
      ['pointer', 'parameter', 'code', 'limit', 'message'],
    ]);
  });

  it('still words the message from everything that is known', () => {
    const [issue] = parameterIssues([
      { code: 'ABOVE_MAX', pointer: '/params/top_p', parameter: 'top_p', limit: 1, exclusive: true },
    ]);
    expect(issue?.message.en).toContain('must be less than 1');
    expect(issue?.message.pl).not.toBe(issue?.message.en);
  });
});
