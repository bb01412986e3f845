import { exactDay } from '@kamerton/cockpit-ui';
import type { Language } from '@kamerton/parameter-schema';
import type { ParameterField } from '../model/parameter-field';
import type { VerdictTexts } from '../texts/verdict.en';

/** Why applying what somebody is about to set is in vain; `''` where nothing of the kind was proved. */
export const fruitlessWords = (field: ParameterField, texts: VerdictTexts, language: Language): string => {
  const fruitless = field.fruitless();
  const verdict = field.verdict();
  if (!fruitless || !verdict) return '';
  const day = exactDay(verdict.checked_at, language);
  const proof = verdict.runtime_version ? texts.proof(day, verdict.runtime_version) : day;
  return texts.fruitless[fruitless](field.name, proof);
};
