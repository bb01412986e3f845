import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseUnavailable } from '../failures/database-unavailable.js';
import { Turns } from './turns.js';

describe('taking turns', () => {
  it('lets no more go on at once than there are places, and begins in the order of coming', async () => {
    const turns = new Turns(2, 1_000);
    const begun: number[] = [];
    let [under, most] = [0, 0];
    const work = (index: number) =>
      turns.take(async () => {
        begun.push(index);
        under += 1;
        most = Math.max(most, under);
        await pause(1);
        under -= 1;
        return index;
      });
    const order = Array.from({ length: 20 }, (_, index) => index);
    expect(await Promise.all(order.map(work))).toEqual(order);
    expect([begun, most]).toEqual([order, 2]);
  });

  it('passes the turn on when the work fails', async () => {
    const turns = new Turns(1, 1_000);
    const failed = turns.take(() => Promise.reject(new Error('no')));
    const next = turns.take(() => Promise.resolve('next'));
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('next');
  });

  it('gives up whoever waits for too long, without losing the place', async () => {
    const turns = new Turns(1, 5);
    let finish = (): void => undefined;
    const first = turns.take(() => new Promise<void>((resolve) => (finish = resolve)));
    await expect(turns.take(() => Promise.resolve())).rejects.toThrow(DatabaseUnavailable);
    finish();
    await first;
    expect(await turns.take(() => Promise.resolve('here'))).toBe('here');
  });
});
