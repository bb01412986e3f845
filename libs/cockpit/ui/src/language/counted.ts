import { type Language, type PluralForms, formatNumber, plural } from '@kamerton/parameter-schema';

/** The number with the form of the noun that goes with it: “1 change”, “5 zmian”. */
export const counted = (count: number, language: Language, forms: PluralForms): string =>
  `${formatNumber(count, language)} ${plural(count, language, forms)}`;
