import type { GivenAdvice } from '../advice/check-advice.js';
import { otherAdvised } from '../advice/other-advised.js';
import type { ParameterValue } from '../definition.js';
import type { Language } from '../language.js';
import { englishAdvice } from './advice.en.js';
import { polishAdvice } from './advice.pl.js';
import type { AdviceTexts } from './advice-texts.js';
import { formatNumber } from './number-format.js';

const textsByLanguage = { en: englishAdvice, pl: polishAdvice } satisfies Record<Language, AdviceTexts>;

/**
 * One sentence that names both parameters and their values, in the language asked for.
 *
 * @param label how the reader knows the parameter; left out: its canonical name
 */
export function adviceMessage(
  { advice, value, other }: GivenAdvice,
  language: Language,
  label = advice.parameter,
): string {
  const text = textsByLanguage[language][advice.kind];
  const facts = { value: format(value, language), otherName: otherAdvised(advice), other: format(other, language) };
  return `${label}: ${text(facts)}.`;
}

const format = (value: ParameterValue, language: Language): string =>
  typeof value === 'number' ? formatNumber(value, language) : String(value);
