import { jest } from '@jest/globals';
import { DatabaseUnavailable } from '@kamerton/api-database';
import { throughOutage } from './through-outage.js';

const away = new DatabaseUnavailable('restarting');
const always = (): boolean => true;

describe('work on a database that is away', () => {
  it('is done when the database is back', async () => {
    const work = jest.fn<() => Promise<string>>().mockRejectedValueOnce(away).mockRejectedValueOnce(away);
    await expect(throughOutage(work.mockResolvedValue('kept'), always, 1)).resolves.toBe('kept');
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('is given up after ten attempts', async () => {
    const work = jest.fn<() => Promise<string>>().mockRejectedValue(away);
    await expect(throughOutage(work, always, 1)).rejects.toBe(away);
    expect(work).toHaveBeenCalledTimes(10);
  });

  it('is given up at once when nobody wants to wait', async () => {
    const work = jest.fn<() => Promise<string>>().mockRejectedValue(away);
    await expect(throughOutage(work, () => false, 1)).rejects.toBe(away);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('is not repeated over any other error', async () => {
    const work = jest.fn<() => Promise<string>>().mockRejectedValue(new TypeError('a mistake'));
    await expect(throughOutage(work, always, 1)).rejects.toThrow('a mistake');
    expect(work).toHaveBeenCalledTimes(1);
  });
});
