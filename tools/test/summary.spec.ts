import { summarise } from './summary.ts';

describe('the sum over all test runs', () => {
  it('adds up what passed and what failed', () => {
    const { passed, failed, lines } = summarise(
      new Map([
        ['api', { passed: 3, failed: 1, skipped: 0 }],
        ['cockpit', { passed: 4, failed: 0, skipped: 0 }],
      ]),
    );
    expect({ passed, failed }).toEqual({ passed: 7, failed: 1 });
    expect(lines).toEqual(['  api      3 passed, 1 failed', '  cockpit  4 passed']);
  });

  it('counts a project that did not finish as a failure', () => {
    expect(summarise(new Map([['api', null]]))).toMatchObject({ passed: 0, failed: 1 });
  });

  it('counts a skipped test as a failure: none may be skipped', () => {
    expect(summarise(new Map([['api', { passed: 2, failed: 0, skipped: 1 }]]))).toMatchObject({ passed: 2, failed: 1 });
  });
});
