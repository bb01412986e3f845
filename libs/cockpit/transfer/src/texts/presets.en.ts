import type { PluralForms } from '@kamerton/parameter-schema';

const values: PluralForms = { one: 'value', other: 'values' };

export const presetsEn = {
  title: 'Presets',
  intro:
    'Named sets of values that belong to no model. Using one shows first what of it arrives on that model, and what does not.',
  loading: 'Loading the presets …',
  own: 'The team’s own',
  shipped: 'Shipped with Kamerton',
  none: 'None yet. Make one from scratch, or from the overrides of a model.',
  create: 'New preset',
  use: 'Use on a model',
  useHere: 'Show what arrives',
  edit: 'Edit',
  copy: 'Use as a template',
  remove: 'Delete',
  removeTitle: (name: string) => `Delete the preset ${name}?`,
  removeBody: 'Models that it was used on keep their values.',
  ofName: (action: string, name: string) => `${action}: ${name}`,
  cancel: 'Cancel',
  by: (user: string, when: string) => `${user}, ${when}`,
  values,
  newTitle: 'New preset',
  editTitle: (name: string) => `Edit ${name}`,
  name: 'Name',
  nameHint: 'Letters, digits, “.”, “_” and “-”; at most 64.',
  description: 'What it is for, and why these values',
  parameters: 'Values',
  parameter: 'Parameter',
  value: 'Value',
  addValue: 'Add a value',
  removeValue: (name: string) => `Remove ${name === '' ? 'this value' : name}`,
  valueHint: 'Numbers with a point; true or false; a list as ["a", "b"]; anything else is text.',
  fromModel: 'Take over the overrides of a model',
  takeOver: 'Take over',
  noOverrides: (model: string) => `${model} has no overrides of its own.`,
  save: 'Save',
  saving: 'Saving …',
  saved: (name: string) => `Saved: ${name}.`,
  removed: (name: string) => `Deleted: ${name}.`,
  notSaved: 'Not saved. What you typed is still here.',
  wrong: {
    NAME: 'The name must be letters, digits, “.”, “_” and “-”, at most 64, and begin with a letter or digit.',
    EMPTY: 'Give it at least one value.',
    UNNAMED: 'Every value needs a parameter.',
    TWICE: (name: string) => `${name} stands here twice.`,
    MISSING: (name: string) => `${name} has no value; an empty text is written "".`,
    UNREADABLE: (name: string) => `The value of ${name} cannot be read.`,
  },
};

export type PresetsTexts = typeof presetsEn;
