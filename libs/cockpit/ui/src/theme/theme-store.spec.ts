import { TestBed } from '@angular/core/testing';
import { ThemeStore } from './theme-store';

describe('ThemeStore', () => {
  beforeEach(() => localStorage.clear());

  it('follows the system until somebody chooses', () => {
    const store = TestBed.inject(ThemeStore);
    TestBed.tick();
    expect(store.theme()).toBe('system');
    expect(document.documentElement.dataset['theme']).toBe('system');
  });

  it('puts the choice on the page and remembers it', () => {
    TestBed.inject(ThemeStore).choose('dark');
    TestBed.tick();
    expect(document.documentElement.dataset['theme']).toBe('dark');

    TestBed.resetTestingModule();
    expect(TestBed.inject(ThemeStore).theme()).toBe('dark');
  });

  it('ignores a remembered theme that does not exist', () => {
    localStorage.setItem('kamerton.theme', 'sepia');
    expect(TestBed.inject(ThemeStore).theme()).toBe('system');
  });
});
