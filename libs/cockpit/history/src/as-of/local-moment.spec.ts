import { localMoment, momentOf } from './local-moment';

describe('a moment in the time zone of the browser', () => {
  it('comes back as the same moment', () => {
    for (const at of ['2026-03-10T09:00:05.000Z', '2026-07-01T23:59:59.000Z']) {
      expect(momentOf(localMoment(new Date(at)))).toBe(at);
    }
  });

  it('is none where nothing, or only half of it, was typed', () => {
    expect(momentOf('')).toBeNull();
    expect(momentOf('2026-13-40T09:00')).toBeNull();
  });
});
