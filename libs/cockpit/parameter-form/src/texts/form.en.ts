import type { PluralForms } from '@kamerton/parameter-schema';

const items: PluralForms = { one: 'item', other: 'items' };

export const formEn = {
  inherit: 'inherit',
  inheritValue: (value: string) => `inherit (${value})`,
  on: 'on',
  off: 'off',
  unknown: 'unknown',
  nothing: 'not set',
  exactValue: (label: string) => `${label}, exact value`,
  defaultIs: (value: string) => `Default: ${value}`,
  notANumber: 'This is not a number.',
  reset: (label: string, inherited: string) => `Reset ${label}: inherit ${inherited}`,
  about: (label: string) => `About ${label}`,
  source: (label: string, source: string) => `${label}: ${source}. Show where the value comes from`,
  ladderTitle: (label: string) => `Where “${label}” comes from`,
  inEffect: 'in effect',
  afterApply: 'after Apply',
  overruled: 'overruled',
  unused: 'not in effect',
  nothingKnown: 'Nothing sets it, and what the runtime does by itself is not known.',
  willBe: (value: string) => `The policy will turn this into ${value}.`,
  addItem: 'add',
  addItemTo: (label: string) => `Add to ${label}; Enter adds, \\n is a line break`,
  removeItem: (item: string) => `Remove ${item}`,
  items,
  reloads: 'changing these reloads the model',
  perRequest: 'with each request',
  changedFrom: (from: string, to: string) => `changed from ${from} to ${to}`,
};

export type FormTexts = typeof formEn;
