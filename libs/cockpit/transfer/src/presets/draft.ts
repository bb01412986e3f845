import { profilePattern } from '@kamerton/contract';
import type { ParameterDefinition, ParameterValue, ParameterValues } from '@kamerton/parameter-schema';
import type { PresetsTexts } from '../texts/presets.en';
import { parseValue, valueText } from './parse-value';

export interface DraftValue {
  readonly id: number;
  readonly parameter: string;
  readonly text: string;
}

/** A preset while it is typed. */
export interface Draft {
  /** What it was called before; `null`: it is a new one. */
  readonly editing: string | null;
  /** Of the preset that is edited; 0: a new one. */
  readonly version: number;
  readonly name: string;
  readonly description: string;
  readonly values: readonly DraftValue[];
}

let ids = 0;

export const draftValue = (parameter = '', value?: ParameterValue): DraftValue => ({
  id: ++ids,
  parameter,
  text: value === undefined ? '' : valueText(value),
});

export const draftOf = (params: ParameterValues, given: Partial<Draft> = {}): Draft => ({
  editing: null,
  version: 0,
  name: '',
  description: '',
  values: Object.entries(params).map(([name, value]) => draftValue(name, value)),
  ...given,
});

export interface CheckedDraft {
  readonly params: ParameterValues;
  /** What has to be mended before it can be sent; whether the values are allowed, only the API can tell. */
  readonly faults: readonly string[];
}

export const checkDraft = (
  draft: Draft,
  definitionsOf: (parameter: string) => readonly ParameterDefinition[],
  texts: PresetsTexts['wrong'],
): CheckedDraft => {
  const params = new Map<string, ParameterValue>();
  const faults = profilePattern.test(draft.name) ? [] : [texts.NAME];
  if (draft.values.length === 0) faults.push(texts.EMPTY);
  for (const { parameter, text } of draft.values) {
    const name = parameter.trim();
    const value = parseValue(text, definitionsOf(name));
    if (name === '') faults.push(texts.UNNAMED);
    else if (params.has(name)) faults.push(texts.TWICE(name));
    else if (text.trim() === '') faults.push(texts.MISSING(name));
    else if (value === undefined) faults.push(texts.UNREADABLE(name));
    else params.set(name, value);
  }
  return { params: Object.fromEntries(params), faults };
};
