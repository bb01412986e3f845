import { maxModelClaims, rungClaims } from './rung-claims.js';

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
    expect(claimed(at('b', 'n', 'p'), at('a', 'n', 'p'), at('a', 'n'), at('a', 'm'), at('b', 'm', 'q'))).toEqual([
      ...['shared a null', 'alone a m', 'alone a n'],
      ...['shared b null', 'shared b m', 'shared b n'],
    ]);
  });

  it('is a runtime alone and none of its models where the runtime itself is written', () => {
    expect(claimed(at('a', 'm'), at('a'), at('b', 'm', 'p'))).toEqual(['alone a null', 'shared b null', 'shared b m']);
  });

  it('is a runtime alone instead of very many of its models', () => {
    const models = (count: number) => Array.from({ length: count }, (_, index) => at('a', `m-${index}`));
    expect(claimed(...models(maxModelClaims))).toHaveLength(maxModelClaims + 1);
    expect(claimed(...models(maxModelClaims + 1))).toEqual(['alone a null']);
  });
});
