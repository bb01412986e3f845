import { LastSeen } from './last-seen.js';

const early = new Date('2026-01-01T00:00:00Z');
const late = new Date('2026-01-02T00:00:00Z');

describe('when a runtime was last seen', () => {
  it.each([
    ['the row, when this process has not seen it', undefined, early, early],
    ['memory, when the row has never seen it', early, null, early],
    ['memory, when it is newer than the row', late, early, late],
    ['the row, when another replica saw it later', early, late, late],
    ['never, when nobody has', undefined, null, null],
  ])('is told by %s', (_, noted, lastSeenAt, expected) => {
    const lastSeen = new LastSeen();
    if (noted !== undefined) lastSeen.note('gpu-1', noted);
    lastSeen.note('gpu-2', new Date('2026-01-03T00:00:00Z'));
    expect(lastSeen.of({ id: 'gpu-1', lastSeenAt })).toEqual(expected);
  });

  it('is forgotten with the runtime', () => {
    const lastSeen = new LastSeen();
    lastSeen.note('gpu-1', late);
    lastSeen.forget('gpu-1');
    expect(lastSeen.of({ id: 'gpu-1', lastSeenAt: null })).toBeNull();
  });
});
