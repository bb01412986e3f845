import { TestBed } from '@angular/core/testing';
import { signal } from '@angular/core';
import { definitions } from '@kamerton/cockpit-testing';
import { LanguageStore } from '@kamerton/cockpit-ui';
import type { Language } from '@kamerton/parameter-schema';
import { changesTexts } from '../texts/changes.texts';
import { injectParameterWords } from '../words/parameter-words';
import { diffRows } from './diff-rows';

const rows = (diff: Parameters<typeof diffRows>[0], language: Language = 'en') => {
  TestBed.inject(LanguageStore).choose(language);
  const words = TestBed.runInInjectionContext(() => injectParameterWords(signal(definitions)));
  return diffRows(diff, words(), changesTexts[language]).map(({ label, from, to }) => `${label}: ${from} → ${to}`);
};

describe('a diff in words', () => {
  beforeEach(() => localStorage.clear());

  it('has values as the runtime gets them, with unit and meaning', () => {
    expect(rows({ temperature: { from: null, to: 0.4 }, max_tokens: { from: -1, to: 2048 } })).toEqual([
      'Temperature: inherit → 0.40',
      'Max tokens: unlimited (-1) → 2\u00a0048 tok',
    ]);
  });

  it('never takes 0, false or an empty text for nothing', () => {
    expect(
      rows({ top_k: { from: 0, to: null }, keep_alive: { from: '', to: null }, truncate: { from: false, to: null } }),
    ).toEqual(['Top K: off (0) → inherit', 'Keep alive: "" → inherit', 'truncate: false → inherit']);
  });

  it('has policies rule by rule, in the language of the screen', () => {
    const policies = {
      max_tokens: { from: null, to: { min: 16, max: 2048, on_violation: 'reject' as const } },
      top_k: { from: { force: true as const }, to: null },
      mirostat: { from: { enum: [0, 1] }, to: { forbid: true as const } },
    };
    expect(rows({ policies }, 'pl')).toEqual([
      'Max tokens, polityka: brak → co najmniej 16 tok., najwyżej 2\u00a0048 tok.; żądania spoza niej są odrzucane',
      'Top K, polityka: wymuszone → brak',
      'Mirostat, polityka: jedna z wartości 0, 1 → zabronione',
    ]);
  });

  it('shows a parameter that the schema does not have by its name, with the value as it is stored', () => {
    expect(rows({ typical_p: { from: 0.5, to: null }, old_list: { from: ['a'], to: ['a', 'b'] } })).toEqual([
      'typical_p: 0.5 → inherit',
      'old_list: ["a"] → ["a","b"]',
    ]);
  });
});
