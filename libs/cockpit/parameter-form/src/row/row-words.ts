import { type Language, refusalMessage } from '@kamerton/parameter-schema';
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

/** What becomes of an own value that schema or policies do not leave as it is; `''` where they do. */
export const fateWords = (field: ParameterField, words: ValueWords, texts: FormTexts, language: Language): string => {
  const refusal = field.ownStep()?.refusal;
  if (!refusal || field.issues().length > 0) return '';
  return refusal.outcome === 'clamped'
    ? texts.willBe(words.withUnit(field.definition(), field.preview().value))
    : refusalMessage(refusal, language);
};
