import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type ProbeCheck, type VerdictId, verdictIds } from '@kamerton/contract';
import { verdictBody } from '@kamerton/cockpit-testing';
import { FormPage, wordsIn } from '../testing/form-page';
import { VerdictChecks } from './verdict-checks';

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

  const openCard = async (): Promise<Element> => {
    page.find('kam-verdict-badge button').focus();
    await page.settle();
    const card = document.querySelector('kam-verdict-view');
    if (!card) throw new Error('nothing has opened');
    return card;
  };
  const proved = verdictBody({ verdict: 'ignored', evidence: 'The answer is the same with and without it.' });

  it('opens the evidence where nothing is known of what was tried', async () => {
    page = await FormPage.show({ verdicts: { top_k: proved } });
    const card = await openCard();
    expect(wordsIn(card)).toContain('The answer is the same with and without it.');
    expect(card.querySelector('li')).toBeNull();
  });

  it('opens the evidence while it has the focus: what was expected, what was seen, when, and on what', async () => {
    const known = signal<readonly ProbeCheck[] | null>(null);
    const wanted: string[] = [];
    const checks: VerdictChecks = { of: () => known(), wanted: (parameter) => void wanted.push(parameter) };
    TestBed.configureTestingModule({ providers: [{ provide: VerdictChecks, useValue: checks }] });
    page = await FormPage.show({ verdicts: { top_k: proved } });
    expect(wanted).toEqual([]);
    const card = await openCard();
    expect(wanted).toEqual(['top_k']);
    expect(card.querySelector('li')).toBeNull();
    known.set([
      { step: 'echo', dialect: 'native', expected: null, seen: 'no echo', as_expected: null },
      { step: 'effect', dialect: 'native', expected: 'the greedy text', seen: 'another text', as_expected: false },
    ]);
    await page.settle();
    expect(wordsIn(card)).toContain('ignored : The runtime accepts it and does nothing');
    expect([...card.querySelectorAll('li')].map(wordsIn)).toEqual([
      'effect native · not as expected Expected the greedy text Seen another text',
      'echo native · proves nothing Expected nothing Seen no echo',
    ]);
    expect(wordsIn(card)).toMatch(/Checked .*2026.* · runtime 0\.33\.0 · model sha256:365c0bd3c000…/);
  });
});
