import type { InvalidOverride, ParameterDrift, VerdictId } from '@kamerton/contract';
import {
  type Change,
  type EnumValue,
  type Language,
  type ParameterDefinition,
  type ParameterValue,
  formatNumber,
  termsOf,
} from '@kamerton/parameter-schema';
import type { ParameterField } from '../model/parameter-field';
import type { BeneathTexts } from '../texts/beneath.en';
import type { ValueWords } from '../texts/value-words';
import type { VerdictTexts } from '../texts/verdict.en';

export interface DriftWording {
  readonly texts: BeneathTexts;
  readonly verdicts: VerdictTexts;
  readonly words: ValueWords;
  readonly language: Language;
}

/** Each move of one parameter: “default 0.90 → 0.95”. Without a definition (it left the schema) values stand as they are stored. */
export const driftMoves = (
  drift: ParameterDrift,
  definition: ParameterDefinition | undefined,
  wording: DriftWording,
): readonly string[] => {
  const { texts, verdicts, words, language } = wording;
  const value = (shown: ParameterValue | null): string => {
    if (shown === null) return words.unknown;
    return definition ? words.withUnit(definition, shown) : JSON.stringify(shown);
  };
  const limit = (shown: number | null): string => (shown === null ? texts.noLimit : formatNumber(shown, language));
  const list = (shown: readonly EnumValue[] | null): string => shown?.join(', ') ?? texts.anything;
  const verdict = (shown: VerdictId | null): string => (shown === null ? verdicts.neverChecked : verdicts.names[shown]);
  return [
    drift.presence ? texts[drift.presence] : '',
    move(texts, 'default', drift.default, value),
    move(texts, 'min', drift.min, limit),
    move(texts, 'max', drift.max, limit),
    move(texts, 'max_items', drift.max_items, limit),
    move(texts, 'enum', drift.enum, list),
    move(texts, 'verdict', drift.verdict, verdict),
  ].filter(Boolean);
};

const move = <Of>(
  texts: BeneathTexts,
  what: keyof BeneathTexts['moves'],
  change: Change<Of> | undefined,
  show: (shown: Of | null) => string,
): string => (change ? texts.move(texts.moves[what], show(change.from), show(change.to)) : '');

/** What has become of a stored value that the schema refuses. */
export const leftOutWords = (
  stored: InvalidOverride,
  field: ParameterField,
  { texts, words, language }: Omit<DriftWording, 'verdicts'>,
): string => {
  const rung = termsOf(language).valueSources[stored.rung];
  const value = words.withUnit(field.definition(), stored.value);
  const instead = texts.instead(words.withUnit(field.definition(), field.effective().value));
  return `${texts.leftOut(value, rung)} ${reasonOf(stored)} ${instead}`;
};

/** On the row itself the message need not start with the parameter's name. */
const reasonOf = ({ message, parameter }: InvalidOverride): string => {
  const reason = message.startsWith(`${parameter}: `) ? message.slice(parameter.length + 2) : message;
  return reason.charAt(0).toUpperCase() + reason.slice(1);
};
