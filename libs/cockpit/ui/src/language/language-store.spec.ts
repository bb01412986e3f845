import { TestBed } from '@angular/core/testing';
import { LanguageStore } from './language-store';

describe('LanguageStore', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => browserWants(['en-US']));

  const browserWants = (tags: readonly string[]): void => {
    Object.defineProperty(navigator, 'languages', { value: tags, configurable: true });
  };

  it('starts in the first language of the browser that Kamerton speaks', () => {
    browserWants(['de-DE', 'pl-PL', 'en']);
    expect(TestBed.inject(LanguageStore).language()).toBe('pl');
  });

  it('starts in English where the browser wants neither', () => {
    browserWants(['ja']);
    expect(TestBed.inject(LanguageStore).language()).toBe('en');
  });

  it('prefers what was chosen before over what the browser wants', () => {
    localStorage.setItem('kamerton.language', 'pl');
    expect(TestBed.inject(LanguageStore).language()).toBe('pl');
  });
});
