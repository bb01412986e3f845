import { type VerdictId, verdictIds } from '@kamerton/contract';
import { verdictBody } from '@kamerton/cockpit-testing';
import { FormPage, wordsIn } from '../testing/form-page';

describe('the badge of a verdict', () => {
  let page: FormPage;

  afterEach(() => page.close());

  const show = async (verdict: VerdictId): Promise<HTMLButtonElement> => {
    page = await FormPage.show({ verdicts: { top_k: verdictBody({ verdict }) } });
    return page.find<HTMLButtonElement>('kam-verdict-badge button');
  };

  it('is not there where nothing was ever checked', async () => {
    page = await FormPage.show();
    expect(document.querySelector('kam-verdict-badge')).toBeNull();
  });

  it.each(verdictIds)('tells a screen reader the verdict “%s” in words, and has a sign', async (verdict) => {
    const badge = await show(verdict);
    expect(badge.getAttribute('aria-label')).toMatch(new RegExp(`^Top K: ${verdict}( by the runtime)?\\. Show`));
    expect(badge.querySelector('path')?.getAttribute('d')).toBeTruthy();
  });

  it('gives every verdict a sign of its own', async () => {
    const signs = new Set<string | null | undefined>();
    for (const verdict of verdictIds) {
      const badge = await show(verdict);
      signs.add(badge.querySelector('path')?.getAttribute('d'));
      page.close();
    }
    expect(signs.size).toBe(verdictIds.length);
  });

  it.each(['clamped', 'ignored', 'rejected', 'replaced'] as const)(
    'puts “%s” in a word that is seen',
    async (verdict) => {
      expect((await show(verdict)).textContent?.trim()).not.toBe('');
    },
  );

  it.each(['honoured', 'unproven'] as const)('keeps “%s” to a sign', async (verdict) => {
    expect((await show(verdict)).textContent?.trim()).toBe('');
  });

  it('opens the evidence while it has the focus: what was expected, what was seen, when, and on what', async () => {
    page = await FormPage.show({
      verdicts: {
        top_k: verdictBody({
          verdict: 'ignored',
          evidence: 'The answer is the same with and without it.',
          checks: [
            {
              step: 'effect',
              dialect: 'native',
              expected: 'the greedy text',
              seen: 'another text',
              as_expected: false,
            },
            { step: 'echo', dialect: 'native', expected: null, seen: 'no echo', as_expected: null },
          ],
        }),
      },
    });
    page.find('kam-verdict-badge button').focus();
    await page.settle();
    const card = document.querySelector('kam-verdict-view');
    if (!card) throw new Error('nothing has opened');
    expect(wordsIn(card)).toContain('ignored : The runtime accepts it and does nothing');
    expect([...card.querySelectorAll('li')].map(wordsIn)).toEqual([
      'effect native · not as expected Expected the greedy text Seen another text',
      'echo native · proves nothing Expected nothing Seen no echo',
    ]);
    expect(wordsIn(card)).toMatch(/Checked .*2026.* · runtime 0\.33\.0 · model sha256:365c0bd3c000…/);
  });
});
