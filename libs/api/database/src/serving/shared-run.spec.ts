import { SharedRun } from './shared-run.js';

/** Work that counts its runs and ends when told. */
function work() {
  const ends: ((fail?: Error) => void)[] = [];
  const shared = new SharedRun(
    () =>
      new Promise<number>((resolve, reject) => {
        const run = ends.length + 1;
        ends.push((fail) => (fail ? reject(fail) : resolve(run)));
      }),
  );
  return { shared, ends };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('SharedRun', () => {
  it('gives all who ask during a run the one run that comes after it', async () => {
    const { shared, ends } = work();
    const first = shared.run();
    const later = [shared.run(), shared.run(), shared.run()];
    expect(ends).toHaveLength(1);
    ends[0]?.();
    expect(await first).toBe(1);
    await settle();
    expect(ends).toHaveLength(2);
    ends[1]?.();
    expect(await Promise.all(later)).toEqual([2, 2, 2]);
  });

  it('starts anew when nothing is under way', async () => {
    const { shared, ends } = work();
    const first = shared.run();
    ends[0]?.();
    await first;
    await settle();
    const second = shared.run();
    expect(ends).toHaveLength(2);
    ends[1]?.();
    expect(await second).toBe(2);
  });

  it('tells a failure only to those who waited for that run', async () => {
    const { shared, ends } = work();
    const first = shared.run();
    const second = shared.run();
    ends[0]?.(new Error('away'));
    await expect(first).rejects.toThrow('away');
    await settle();
    ends[1]?.();
    expect(await second).toBe(2);
  });

  it('does not let a caller of a third wave join the second once that has begun', async () => {
    const { shared, ends } = work();
    void shared.run();
    const second = shared.run();
    ends[0]?.();
    await settle();
    const third = shared.run();
    ends[1]?.();
    expect(await second).toBe(2);
    await settle();
    ends[2]?.();
    expect(await third).toBe(3);
  });
});
