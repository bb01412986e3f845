import type { Language } from '../language.js';

/** Forms of a noun after a number; Polish needs `few` (2–4, 22–24, …) and `many`, and `other` after fractions. */
export interface PluralForms {
  readonly one: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

const rules = { en: new Intl.PluralRules('en'), pl: new Intl.PluralRules('pl') } satisfies Record<
  Language,
  Intl.PluralRules
>;

/** The form that goes with `count`. */
export function plural(count: number, language: Language, forms: PluralForms): string {
  switch (rules[language].select(count)) {
    case 'one':
      return forms.one;
    case 'few':
      return forms.few ?? forms.other;
    case 'many':
      return forms.many ?? forms.other;
    default:
      return forms.other;
  }
}
