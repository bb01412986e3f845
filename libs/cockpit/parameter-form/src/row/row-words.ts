import { type Language, type MergedPolicy, formatNumber, refusalMessage, termsOf } from '@kamerton/parameter-schema';
import type { ParameterField } from '../model/parameter-field';
import type { FormTexts } from '../texts/form.en';
import type { ValueWords } from '../texts/value-words';

/** What a changed row says: `from → to`. */
export const changeWords = (
  field: ParameterField,
  words: ValueWords,
  texts: FormTexts,
): { from: string; to: string } => {
  const definition = field.definition();
  const setting = field.setting();
  const from = words.of(definition, field.storedShown());
  if (setting.kind === 'unreadable') return { from, to: `“${setting.text}”` };
  const value = words.of(definition, field.shown());
  return { from, to: setting.kind === 'inherit' ? texts.inheritValue(value) : value };
};

/** What policies say of the parameter besides locking it; `''` where they say nothing. */
export const policyWords = (policy: MergedPolicy | undefined, texts: FormTexts, language: Language): string => {
  const rules = [
    policy?.min === undefined ? '' : texts.atLeast(formatNumber(policy.min, language)),
    policy?.max === undefined ? '' : texts.atMost(formatNumber(policy.max, language)),
    policy?.enum === undefined ? '' : texts.oneOf(policy.enum.join(', ')),
    policy?.force ? texts.holds : '',
  ].filter(Boolean);
  return rules.length === 0 ? '' : texts.policyRange(rules.join(', '));
};

export const lockWords = (field: ParameterField, words: ValueWords, texts: FormTexts, language: Language): string => {
  const lock = field.lock();
  if (!lock) return '';
  if (lock.kind === 'forbidden') return texts.forbidden;
  // The control goes on showing the own value, so what is in effect instead has to be said.
  const value = words.withUnit(field.definition(), field.effective().value);
  return texts.forced(value, termsOf(language).valueSources[lock.by]);
};

/** What becomes of an own value that schema or policies do not leave as it is; `''` where they do. */
export const fateWords = (field: ParameterField, words: ValueWords, texts: FormTexts, language: Language): string => {
  const refusal = field.ownStep()?.refusal;
  if (!refusal || field.issues().length > 0) return '';
  return refusal.outcome === 'clamped'
    ? texts.willBe(words.withUnit(field.definition(), field.preview().value))
    : refusalMessage(refusal, language);
};
