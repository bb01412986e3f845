import { setRow } from '../testing/rungs.js';
import { endOf, takeover } from './profile-changes.js';

const anna = { user_id: 'anna', at: '2026-01-01T00:00:00.000Z' };
const bert = { user_id: 'bert', at: '2026-01-03T00:00:00.000Z' };
const profile = setRow({
  profile: 'p',
  version: 4,
  params: { top_k: 0 },
  policies: { top_p: { forbid: true } },
  attribution: { top_k: anna },
});

describe('the end of a profile', () => {
  it('leaves its row with nothing in it, one version on', () => {
    const { after, diff } = endOf(profile, 'delete', null, bert);
    expect(after).toMatchObject({ version: 5, params: {}, policies: {}, attribution: {}, updatedBy: 'bert' });
    expect(after.deletedAt).toEqual(new Date(bert.at));
    expect(diff).toEqual({
      params: { top_k: { from: 0, to: null } },
      policies: { top_p: { from: { forbid: true }, to: null } },
    });
  });

  it('of an empty one is a change, too', () => {
    const empty = setRow({ profile: 'p', version: 1 });
    const { before, after } = endOf(empty, 'delete', null, bert);
    expect(after).not.toBe(before);
    expect(after).toMatchObject({ version: 2, deletedAt: new Date(bert.at) });
  });
});

describe('a takeover', () => {
  it('keeps whose each value is, in the next version of the other name', () => {
    const gone = setRow({ id: '9', profile: 'q', version: 7, deletedAt: new Date('2026-01-02T00:00:00.000Z') });
    const { after, action } = takeover(gone, profile, null, bert);
    expect(action).toBe('rename');
    expect(after).toMatchObject({
      ...{ id: '9', profile: 'q', version: 8, deletedAt: null, updatedBy: 'bert' },
      ...{ params: { top_k: 0 }, policies: { top_p: { forbid: true } }, attribution: { top_k: anna } },
    });
  });
});
