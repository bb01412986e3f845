import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Segments } from './segments';

describe('Segments', () => {
  let page: ComponentFixture<Segments<string>>;
  let chosen: string[];

  beforeEach(async () => {
    page = TestBed.createComponent<Segments<string>>(Segments);
    page.componentRef.setInput('segments', [
      { value: 'light', text: 'Light', icon: 'light' },
      { value: 'dark', text: 'Dark' },
    ]);
    page.componentRef.setInput('value', 'light');
    page.componentRef.setInput('label', 'Appearance');
    chosen = [];
    page.componentInstance.chosen.subscribe((value) => chosen.push(value));
    await page.whenStable();
  });

  const radios = (): readonly HTMLInputElement[] => [...page.nativeElement.querySelectorAll('input')];

  it('is a named group of radio buttons, each with its words', () => {
    expect(page.nativeElement.getAttribute('role')).toBe('radiogroup');
    expect(page.nativeElement.getAttribute('aria-label')).toBe('Appearance');
    expect(radios().map((radio) => radio.labels?.[0]?.textContent?.trim())).toEqual(['Light', 'Dark']);
    expect(new Set(radios().map((radio) => radio.name)).size).toBe(1);
  });

  it('shows what is chosen, and tells what somebody chooses', () => {
    expect(radios().map((radio) => radio.checked)).toEqual([true, false]);
    radios()[1]?.click();
    expect(chosen).toEqual(['dark']);
  });

  it('shows nothing as chosen where the value is none of them', async () => {
    page.componentRef.setInput('value', 'sepia');
    await page.whenStable();
    expect(radios().map((radio) => radio.checked)).toEqual([false, false]);
  });

  it('cannot be changed while it is disabled', async () => {
    page.componentRef.setInput('disabled', true);
    await page.whenStable();
    radios()[1]?.click();
    expect(chosen).toEqual([]);
  });
});
