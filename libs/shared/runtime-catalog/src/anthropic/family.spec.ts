import { recogniseAnthropicFamily } from './family.js';

const named = (model: string) =>
  recogniseAnthropicFamily({ model, releasedAt: null, borderReleasedAt: null })?.id ?? null;

describe('the family of a Claude model', () => {
  it.each([
    ['claude-2.1', 'claude-before-4'],
    ['claude-instant-1.2', 'claude-before-4'],
    ['claude-3-opus-20240229', 'claude-before-4'],
    ['claude-3-5-haiku-latest', 'claude-before-4'],
    ['claude-3-7-sonnet-20250219', 'claude-before-4'],
    ['claude-opus-4-20250514', 'claude-4'],
    ['claude-opus-4-0', 'claude-4'],
    ['claude-opus-4-1-20250805', 'claude-4'],
    ['claude-opus-4-6', 'claude-4'],
    ['claude-sonnet-4-5-20250929', 'claude-4'],
    ['claude-haiku-4-5', 'claude-4'],
    ['claude-opus-4-7', 'claude-after-opus-4.6'],
    ['claude-opus-4-8', 'claude-after-opus-4.6'],
    ['claude-sonnet-4-7', 'claude-after-opus-4.6'],
    ['claude-opus-5', 'claude-opus-5'],
    ['claude-opus-5-20260701', 'claude-opus-5'],
    ['claude-opus-5-1', 'claude-after-opus-4.6'],
    ['claude-sonnet-5', 'claude-after-opus-4.6'],
    ['claude-haiku-6-2', 'claude-after-opus-4.6'],
    // At the border only a date of release can tell.
    ['claude-sonnet-4-6', null],
    ['claude-haiku-4-6', null],
    ['claude-mythos-preview', null],
    ['my-claude-opus-5', null],
    ['', null],
  ])('%p, by its name alone, is %p', (model, family) => {
    expect(named(model)).toBe(family);
  });

  const border = Date.parse('2026-02-01T00:00:00Z');
  const day = 86_400_000;

  it.each([
    ['claude-sonnet-4-6', border - day, null],
    ['claude-sonnet-4-6', border, null],
    ['claude-sonnet-4-6', border + day, 'claude-after-opus-4.6'],
    ['claude-mythos-preview', border + day, 'claude-after-opus-4.6'],
    ['claude-haiku-4-5', border - day, 'claude-4'],
    ['claude-haiku-4-5', border + day, 'claude-after-opus-4.6'],
    ['claude-opus-4-6', border, 'claude-4'],
    ['claude-opus-4-7', border - day, null],
    ['claude-opus-5', border + day, 'claude-opus-5'],
  ])('%s, released at %d beside Opus 4.6 at the border, is %p', (model, releasedAt, family) => {
    expect(recogniseAnthropicFamily({ model, releasedAt, borderReleasedAt: border })?.id ?? null).toBe(family);
  });

  it('says where it knows that from', () => {
    const live = { model: 'claude-x', releasedAt: border + day, borderReleasedAt: border };
    expect(recogniseAnthropicFamily(live)).toMatchObject({
      from: 'runtime_live',
      evidence: expect.stringContaining('created_at'),
    });
    expect(recogniseAnthropicFamily({ ...live, model: 'claude-opus-4-7', borderReleasedAt: null })).toMatchObject({
      from: 'model_name',
      evidence: 'model name: claude-opus-4-7',
    });
  });
});
