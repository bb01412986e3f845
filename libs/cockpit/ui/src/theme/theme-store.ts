import { DOCUMENT, Injectable, effect, inject, signal } from '@angular/core';
import { PreferenceStorage } from '../preferences/preference-storage';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Light, dark, or as the operating system has it. The style sheets read it from `<html data-theme>`. */
@Injectable({ providedIn: 'root' })
export class ThemeStore {
  private readonly storage = inject(PreferenceStorage);
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal<Theme>(this.remembered());

  readonly theme = this.chosen.asReadonly();

  constructor() {
    effect(() => {
      this.document.documentElement.dataset['theme'] = this.chosen();
    });
  }

  choose(theme: Theme): void {
    this.chosen.set(theme);
    this.storage.write('theme', theme);
  }

  private remembered(): Theme {
    const stored = this.storage.read('theme');
    return themes.find((theme) => theme === stored) ?? 'system';
  }
}
