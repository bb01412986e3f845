/** Word forms by CLDR category. English needs `one` and `other`; Polish counts with `few` and `many` as well. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Both languages' number formats separate thousands, so a count is written as its reader expects it. */
export const pluralise = (locale: string, count: number, forms: PluralForms): string => {
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
  return `${new Intl.NumberFormat(locale).format(count)} ${form}`;
};
