import fc from 'fast-check';
import { judgeInstants } from './judge-instants.js';

const apart = 45 * 60_000;

/** The instants that a server tells after each of four questions. */
const told = (passing: readonly number[], lasting: readonly number[]): readonly number[] => {
  let now = 1_800_000_000_000;
  return lasting.map((duration, index) => (now += passing[index] ?? 0) + duration);
};

const passing = fc.array(fc.integer({ min: 1, max: 150_000 }), { minLength: 4, maxLength: 4 });

describe('four instants', () => {
  it('show a server that does as told, however slow it is', () => {
    fc.assert(
      fc.property(passing, (times) => {
        expect(judgeInstants(told(times, [0, apart, 0, apart]), apart).verdict).toBe('honoured');
      }),
    );
  });

  it('show one that keeps to a duration of its own', () => {
    fc.assert(
      fc.property(passing, fc.integer({ min: 0, max: 2 * apart }), (times, own) => {
        expect(judgeInstants(told(times, [own, own, own, own]), apart).verdict).toBe('ignored');
      }),
    );
  });

  it('show one that lowers long durations, where it is quick enough', () => {
    const quick = [50, 50, 50, 50];
    expect(judgeInstants(told(quick, [0, 600_000, 0, 600_000]), apart)).toEqual({
      verdict: 'clamped',
      seconds: [600, 600],
    });
  });

  it('never accuse a server whose end others set as they please', () => {
    fc.assert(
      fc.property(passing, fc.array(fc.constantFrom(0, apart), { minLength: 4, maxLength: 4 }), (times, lasting) => {
        const { verdict } = judgeInstants(told(times, lasting), apart);
        const flat = new Set(lasting).size === 1;
        const asTold = lasting.join() === [0, apart, 0, apart].join();
        expect(verdict).toBe(asTold ? 'honoured' : flat ? 'ignored' : null);
      }),
    );
  });

  it('never accuse an honest server that now and then sets the end after it has told it', () => {
    const late = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(passing, late, (times, lateness) => {
        const [before = 0, ...ends] = told([0, ...times], [0, 0, apart, 0, apart]);
        const seen = ends.map((end, index) => (lateness[index] === true ? (ends[index - 1] ?? before) : end));
        expect(['honoured', null]).toContain(judgeInstants(seen, apart).verdict);
      }),
    );
  });

  it.each([
    ['are the same, as on a server that is kept busy', [5, 5, 5, 5]],
    ['go backwards', [4 * apart, 3 * apart, 2 * apart, apart]],
    ['are too few', [0, apart]],
    ['lie so far apart that anything may have been', [0, apart, apart / 2, 1.5 * apart]],
    ['are none', []],
  ])('that %s show nothing', (_, ends) => {
    expect(judgeInstants(ends, apart).verdict).toBeNull();
  });
});
