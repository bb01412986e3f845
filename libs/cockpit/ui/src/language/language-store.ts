import { DOCUMENT, Injectable, effect, inject, signal } from '@angular/core';
import { type Language, languages } from '@kamerton/parameter-schema';
import { PreferenceStorage } from '../preferences/preference-storage';

/** The language of the screen; `<html lang>` follows it, and so do numbers, plurals and the API's messages. */
@Injectable({ providedIn: 'root' })
export class LanguageStore {
  private readonly storage = inject(PreferenceStorage);
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal<Language>(this.remembered() ?? this.preferredByBrowser());

  readonly language = this.chosen.asReadonly();

  constructor() {
    effect(() => {
      this.document.documentElement.lang = this.chosen();
    });
  }

  choose(language: Language): void {
    this.chosen.set(language);
    this.storage.write('language', language);
  }

  private remembered(): Language | undefined {
    const stored = this.storage.read('language');
    return languages.find((language) => language === stored);
  }

  private preferredByBrowser(): Language {
    const wanted = this.document.defaultView?.navigator.languages ?? [];
    for (const tag of wanted) {
      const known = languages.find((language) => tag.toLowerCase().startsWith(language));
      if (known) return known;
    }
    return 'en';
  }
}
