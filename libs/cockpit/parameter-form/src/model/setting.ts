import { type ParameterValue, equalValues } from '@kamerton/parameter-schema';

/** What a person has put into one row: nothing of their own, a value, or text that is no value (yet). */
export type Setting =
  | { readonly kind: 'inherit' }
  | { readonly kind: 'value'; readonly value: ParameterValue }
  | { readonly kind: 'unreadable'; readonly text: string };

export const inherit: Setting = { kind: 'inherit' };

export const settingOf = (value: ParameterValue | undefined): Setting =>
  value === undefined ? inherit : { kind: 'value', value };

export const equalSettings = (one: Setting, other: Setting): boolean => {
  if (one.kind === 'value' && other.kind === 'value') return equalValues(one.value, other.value);
  if (one.kind === 'unreadable' && other.kind === 'unreadable') return one.text === other.text;
  return one.kind === other.kind;
};
