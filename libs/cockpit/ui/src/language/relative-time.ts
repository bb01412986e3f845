import type { Language } from '@kamerton/parameter-schema';

/** English as Kamerton's texts are written: British, with the day before the month and 24 hours. */
const regions: Readonly<Record<Language, string>> = { en: 'en-GB', pl: 'pl-PL' };

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];
const daysUntilDateIsClearer = 7;

/** “14 seconds ago”, “yesterday”; past a week the date itself. `at` is RFC 3339. */
export const relativeTime = (at: string, now: Date, language: Language): string => {
  const moment = new Date(at);
  const seconds = Math.min(0, (moment.getTime() - now.getTime()) / 1000);
  if (seconds < -daysUntilDateIsClearer * 86_400) {
    return new Intl.DateTimeFormat(regions[language], { dateStyle: 'medium' }).format(moment);
  }
  const [unit, length] = steps.find(([, size]) => -seconds >= size) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(regions[language], { numeric: 'auto' }).format(Math.trunc(seconds / length), unit);
};

/** The day alone, for sentences. */
export const exactDay = (at: string, language: Language): string =>
  new Intl.DateTimeFormat(regions[language], { dateStyle: 'medium' }).format(new Date(at));

/** The time alone, for what happens within the hour. */
export const timeOfDay = (at: string, language: Language): string =>
  new Intl.DateTimeFormat(regions[language], { timeStyle: 'medium' }).format(new Date(at));

/** Date and time to the second, for tooltips and lists where the exact moment counts. */
export const exactTime = (at: string, language: Language): string =>
  new Intl.DateTimeFormat(regions[language], { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(at));
