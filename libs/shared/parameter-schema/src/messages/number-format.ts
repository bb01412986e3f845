import type { Language } from '../language.js';

const nonBreakingSpace = '\u00a0';

/**
 * A number with the decimal sign of the language, never rounded, thousands set apart by a space in every language: a comma or a
 * point between thousands would read as a decimal sign to half of the readers.
 *
 * @param decimals the fewest decimals to show; more appear when the number has more.
 */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const { format, group, decimal } = signsOf(language);
  const text = format.format(value).replaceAll(group, nonBreakingSpace);
  const written = text.split(decimal)[1]?.length ?? 0;
  if (written >= decimals || !Number.isFinite(value)) {
    return text;
  }
  return `${text}${written === 0 ? decimal : ''}${'0'.repeat(decimals - written)}`;
}

/** How many decimals a step needs: 0.05 → 2, 1 → 0, 1e-7 → 7. */
export function decimalsOf(step: number): number {
  const [mantissa = '', exponent = '0'] = String(step).toLowerCase().split('e');
  const written = mantissa.split('.')[1]?.length ?? 0;
  return Math.min(maxDecimals, Math.max(0, written - Number(exponent)));
}

/** The most that `Intl.NumberFormat` is sure to take on every engine. */
const maxDecimals = 20;

interface NumberSigns {
  readonly format: Intl.NumberFormat;
  readonly group: string;
  readonly decimal: string;
}

const known = new Map<Language, NumberSigns>();

/** Making a format costs a thousand times more than using it, so there is one for each language. */
function signsOf(language: Language): NumberSigns {
  const signs = known.get(language) ?? makeSigns(language);
  known.set(language, signs);
  return signs;
}

function makeSigns(language: Language): NumberSigns {
  const format = new Intl.NumberFormat(language, { useGrouping: 'always', maximumFractionDigits: maxDecimals });
  const parts = format.formatToParts(-1234567.5);
  const sign = (type: 'group' | 'decimal') => parts.find((part) => part.type === type)?.value ?? '';
  return { format, group: sign('group'), decimal: sign('decimal') };
}
