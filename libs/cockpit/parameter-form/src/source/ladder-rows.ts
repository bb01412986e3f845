import {
  type EffectiveValue,
  type Language,
  type LadderStep,
  refusalMessage,
  termsOf,
} from '@kamerton/parameter-schema';
import type { ParameterField } from '../model/parameter-field';
import type { FormTexts } from '../texts/form.en';
import type { ValueWords } from '../texts/value-words';

export interface LadderRow {
  readonly source: string;
  readonly value: string;
  readonly outcome: string;
  readonly wins: boolean;
  readonly user?: string | undefined;
  readonly at?: string | undefined;
}

interface Wording {
  readonly texts: FormTexts;
  readonly words: ValueWords;
  readonly language: Language;
}

/** The ladder as it would stand after Apply, highest rung first. */
export const ladderRows = (field: ParameterField, wording: Wording): readonly LadderRow[] => {
  const effective = field.preview();
  const rows = effective.ladder.map((step) => rowOf(step, field, effective, wording)).reverse();
  const all = [...rows, ...unknownDefault(field, effective, wording)];
  return effective.source === 'policy' ? [policyRow(field, effective, wording), ...all] : all;
};

/** What the runtime does by itself is the lowest rung even where nobody knows it. */
const unknownDefault = (
  field: ParameterField,
  { ladder, source }: EffectiveValue,
  { texts, words, language }: Wording,
): readonly LadderRow[] => {
  if (ladder.some((step) => step.source === 'runtime_catalog' || step.source === 'runtime_live')) return [];
  return [
    {
      source: termsOf(language).valueSources.runtime_catalog,
      value: words.of(field.definition(), undefined),
      outcome: source === 'unknown' ? texts.inEffect : texts.overruled,
      wins: false,
    },
  ];
};

const rowOf = (
  step: LadderStep,
  field: ParameterField,
  effective: EffectiveValue,
  { texts, words, language }: Wording,
): LadderRow => {
  const wins = step.source === effective.source;
  const refusal = step.refusal && refusalMessage(step.refusal, language);
  const effect = field.changed() ? texts.afterApply : texts.inEffect;
  return {
    source: termsOf(language).valueSources[step.source],
    value: words.withUnit(field.definition(), step.value),
    outcome: [wins ? effect : '', refusal ?? (wins ? '' : texts.overruled)].filter(Boolean).join(' · '),
    wins,
    user: step.user_id,
    at: step.at,
  };
};

const policyRow = (
  field: ParameterField,
  { value }: EffectiveValue,
  { texts, words, language }: Wording,
): LadderRow => ({
  source: termsOf(language).valueSources.policy,
  value: words.withUnit(field.definition(), value),
  outcome: texts.inEffect,
  wins: true,
});
