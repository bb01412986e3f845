import type { Language } from '../language.js';
import { englishTerms } from './terms.en.js';
import { polishTerms } from './terms.pl.js';
import type { Terms } from './terms.js';

const termsByLanguage = { en: englishTerms, pl: polishTerms } satisfies Record<Language, Terms>;

/** The words of the domain in the language asked for: special meanings, groups, units, sources. */
export const termsOf = (language: Language): Terms => termsByLanguage[language];
