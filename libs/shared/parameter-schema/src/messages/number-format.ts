import type { Language } from '../language.js';

const formats = new Map<string, Intl.NumberFormat>();
const nonBreakingSpace = '\u00a0';

/**
 * A number with the decimal sign of the language, never rounded, thousands set apart by a space in every language: a comma or a
 * point between thousands would read as a decimal sign to half of the readers.
 *
 * @param decimals the fewest decimals to show; more appear when the number has more.
 */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  return formatOf(language, decimals)
    .formatToParts(value)
    .map((part) => (part.type === 'group' ? nonBreakingSpace : part.value))
    .join('');
}

/** How many decimals a step needs: 0.05 → 2, 1 → 0, 1e-7 → 7. */
export function decimalsOf(step: number): number {
  const [mantissa = '', exponent = '0'] = String(step).toLowerCase().split('e');
  const written = mantissa.split('.')[1]?.length ?? 0;
  return Math.min(maxDecimals, Math.max(0, written - Number(exponent)));
}

/** The most that `Intl.NumberFormat` is sure to take on every engine. */
const maxDecimals = 20;

/** Making a format costs far more than using one, and there are few. */
function formatOf(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language} ${decimals}`;
  const known = formats.get(key);
  if (known !== undefined) {
    return known;
  }
  const format = new Intl.NumberFormat(language, {
    useGrouping: 'always',
    minimumFractionDigits: decimals,
    maximumFractionDigits: maxDecimals,
  });
  formats.set(key, format);
  return format;
}
