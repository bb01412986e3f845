import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { LanguageStore } from './language-store';
import { LanguageToggle } from './language-toggle';

describe('LanguageToggle', () => {
  let page: ComponentFixture<LanguageToggle>;

  beforeEach(async () => {
    localStorage.clear();
    page = TestBed.createComponent(LanguageToggle);
    await page.whenStable();
  });

  const radio = (text: string): HTMLInputElement => {
    const labels: HTMLLabelElement[] = [...page.nativeElement.querySelectorAll('label')];
    const found = labels.find((label) => label.textContent?.trim() === text)?.querySelector('input');
    if (!found) throw new Error(`there is no segment “${text}”`);
    return found;
  };

  it('shows the language in use', () => {
    expect(radio('EN').checked).toBe(true);
    expect(radio('PL').checked).toBe(false);
  });

  it('switches the whole page without a reload, and remembers it', async () => {
    radio('PL').click();
    await page.whenStable();

    expect(TestBed.inject(LanguageStore).language()).toBe('pl');
    expect(document.documentElement.lang).toBe('pl');
    expect(localStorage.getItem('kamerton.language')).toBe('pl');
  });
});
