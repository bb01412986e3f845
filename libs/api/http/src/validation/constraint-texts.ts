import type { Localised } from '../problems/localised.js';

export const unknownFieldText: Localised = { en: 'is not known here', pl: 'nie jest tu znane' };

/** What class-validator's constraints ask for, by their names. `{limit}` is the constraint's own argument. */
const texts: Readonly<Record<string, Localised>> = {
  isString: { en: 'must be text', pl: 'musi być tekstem' },
  isBoolean: { en: 'must be true or false', pl: 'musi być wartością true lub false' },
  isInt: { en: 'must be a whole number', pl: 'musi być liczbą całkowitą' },
  isNumber: { en: 'must be a number', pl: 'musi być liczbą' },
  isObject: { en: 'must be an object', pl: 'musi być obiektem' },
  isArray: { en: 'must be a list', pl: 'musi być listą' },
  isDefined: { en: 'must be given', pl: 'musi być podane' },
  isNotEmpty: { en: 'must not be empty', pl: 'nie może być puste' },
  isIn: { en: 'must be one of {limit}', pl: 'musi być jednym z: {limit}' },
  min: { en: 'must be at least {limit}', pl: 'musi wynosić co najmniej {limit}' },
  max: { en: 'must be at most {limit}', pl: 'może wynosić co najwyżej {limit}' },
  minLength: { en: 'must have at least {limit} characters', pl: 'musi mieć co najmniej {limit} znaków' },
  maxLength: { en: 'must have at most {limit} characters', pl: 'może mieć co najwyżej {limit} znaków' },
  matches: { en: 'must match {limit}', pl: 'musi pasować do wzorca {limit}' },
  isRfc3339: { en: 'must be a time as in RFC 3339', pl: 'musi być czasem w zapisie RFC 3339' },
  isUrl: { en: 'must be a URL', pl: 'musi być adresem URL' },
  isUuid: { en: 'must be a UUID', pl: 'musi być identyfikatorem UUID' },
  whitelistValidation: unknownFieldText,
};

export const missingText: Localised = { en: 'must be given', pl: 'musi być podane' };

/** A constraint that has no text here is told in class-validator's own words. */
export function constraintText(name: string, limit: unknown, ownWords: string): Localised {
  const text = texts[name];
  if (!text) return { en: ownWords, pl: ownWords };
  const shown = Array.isArray(limit) ? limit.join(', ') : String(limit);
  return { en: text.en.replace('{limit}', () => shown), pl: text.pl.replace('{limit}', () => shown) };
}
