import { relativeTime } from './relative-time';

const now = new Date('2026-03-10T12:00:00.000Z');

describe('relativeTime', () => {
  it.each([
    ['2026-03-10T11:59:46.000Z', '14 seconds ago'],
    ['2026-03-10T11:57:30.000Z', '2 minutes ago'],
    ['2026-03-09T11:00:00.000Z', 'yesterday'],
    ['2026-02-01T11:00:00.000Z', '1 Feb 2026'],
  ])('tells %s as a person would', (at, expected) => {
    expect(relativeTime(at, now, 'en')).toBe(expected);
  });

  it('never tells of the future when the clocks of server and browser differ', () => {
    expect(relativeTime('2026-03-10T12:00:05.000Z', now, 'en')).toBe('now');
  });

  it('speaks Polish', () => {
    expect(relativeTime('2026-03-10T11:57:30.000Z', now, 'pl')).toBe('2 minuty temu');
  });
});
