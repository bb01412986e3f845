import type { HarnessLoader } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatButtonToggleHarness } from '@angular/material/button-toggle/testing';
import { LanguageStore } from './language-store';
import { LanguageToggle } from './language-toggle';

const toggles = (loader: HarnessLoader, text: string): Promise<MatButtonToggleHarness> =>
  loader.getHarness(MatButtonToggleHarness.with({ text }));

describe('LanguageToggle', () => {
  let loader: HarnessLoader;

  beforeEach(() => {
    localStorage.clear();
    loader = TestbedHarnessEnvironment.loader(TestBed.createComponent(LanguageToggle));
  });

  it('shows the language in use', async () => {
    expect(await (await toggles(loader, 'EN')).isChecked()).toBe(true);
    expect(await (await toggles(loader, 'PL')).isChecked()).toBe(false);
  });

  it('switches the whole page without a reload, and remembers it', async () => {
    await (await toggles(loader, 'PL')).check();

    expect(TestBed.inject(LanguageStore).language()).toBe('pl');
    expect(document.documentElement.lang).toBe('pl');
    expect(localStorage.getItem('kamerton.language')).toBe('pl');
  });
});
