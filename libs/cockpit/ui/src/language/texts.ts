import { type Signal, computed, inject } from '@angular/core';
import type { Language } from '@kamerton/parameter-schema';
import { LanguageStore } from './language-store';

/** One area's texts in every language. A text missing in one of them is a compile error. */
export type Texts<Area> = Readonly<Record<Language, Area>>;

/** The area's texts in the language of the moment. To be called where `inject()` may be. */
export const injectTexts = <Area>(texts: Texts<Area>): Signal<Area> => {
  const { language } = inject(LanguageStore);
  return computed(() => texts[language()]);
};
