import fc from 'fast-check';
import { mapBounded } from './map-bounded.js';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('mapBounded', () => {
  it('yields every result in order and never has more under way than the limit', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 6 }),
        async (waits, limit) => {
          let running = 0;
          let most = 0;
          const results = await mapBounded(waits, limit, async (wait) => {
            most = Math.max(most, (running += 1));
            for (let i = 0; i < wait; i += 1) await turn();
            running -= 1;
            return wait * 2;
          });
          expect(results).toEqual(waits.map((wait) => wait * 2));
          expect(most).toBeLessThanOrEqual(limit);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('rejects when one piece of work does', async () => {
    await expect(
      mapBounded([1, 2, 3], 2, async (n) => (n === 2 ? Promise.reject(new Error('two')) : n)),
    ).rejects.toThrow('two');
  });
});
