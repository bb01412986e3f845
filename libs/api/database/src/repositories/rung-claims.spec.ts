import { rungClaims } from './rung-claims.js';

const at = (runtimeId: string, model: string | null = null, profile: string | null = null) => ({
  runtimeId,
  model,
  profile,
});
const claimed = (...addresses: Parameters<typeof rungClaims>[0][number][]) =>
  rungClaims(addresses).map(({ runtimeId, model, alone }) => `${alone ? 'alone' : 'shared'} ${runtimeId} ${model}`);

describe('what a writer claims', () => {
  it.each([
    ['a runtime-wide set: the runtime', at('a'), ['alone a null']],
    ['a model’s own set: the model, on a shared runtime', at('a', 'm'), ['shared a null', 'alone a m']],
    ['a profile: nothing alone, for nothing stands on it', at('a', 'm', 'p'), ['shared a null', 'shared a m']],
  ])('for %s', (_, address, claims) => {
    expect(claimed(address)).toEqual(claims);
  });

  it('stands in one order, lower rungs first, each once in its stronger form', () => {
    expect(
      claimed(at('b', 'm', 'p'), at('a', 'n', 'p'), at('a', 'n'), at('a', 'm'), at('b'), at('b', 'm', 'q')),
    ).toEqual([...['shared a null', 'alone a m', 'alone a n'], ...['alone b null', 'shared b m']]);
  });
});
