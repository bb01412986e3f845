import type { SettingsChange } from '@kamerton/contract';
import type { PluralForms } from '@kamerton/parameter-schema';

const changes: PluralForms = { one: 'change', other: 'changes' };
const faults: PluralForms = { one: 'fault in the document', other: 'faults in the document' };
const unmanaged: PluralForms = {
  one: 'object that the document does not name stays as it is',
  other: 'objects that the document does not name stay as they are',
};
const actions: Readonly<Record<SettingsChange['action'], string>> = {
  create: 'create',
  update: 'change',
  delete: 'delete',
};

export const settingsEn = {
  title: 'Settings as code',
  intro:
    'Everything that people set, as one document for Git: runtimes, overrides, policies, profiles and presets. Credentials are never in it.',
  directions: 'Direction',
  export: 'Export',
  plan: 'Plan and apply',
  loading: 'Reading the settings …',
  same: 'The same state is always the same text, byte for byte.',
  text: 'Settings document',
  prune: 'Remove what the document does not name',
  pruneHint: 'Otherwise it stays. Inside a named set the document is the whole truth in any case.',
  planning: 'Making the plan …',
  faults,
  place: (line: string, column: string) => `line ${line}, column ${column}`,
  changes,
  upToDate: 'Nothing to do: the server is as the document says.',
  actions,
  runtime: (id: string) => `Runtime ${id}`,
  presetOf: (name: string) => `Preset ${name}`,
  runtimeWide: (runtime: string) => `Overrides of all models on ${runtime}`,
  setOf: (runtime: string, model: string) => `Overrides of ${model} on ${runtime}`,
  profileOf: (runtime: string, model: string, profile: string) => `Profile ${profile} of ${model} on ${runtime}`,
  versions: (from: number, to: number) => `version ${from} → ${to}`,
  nothing: 'nothing',
  unmanaged,
  apply: 'Apply the plan',
  applying: 'Applying …',
  applied: 'Applied in one transaction.',
  notApplied: 'Not applied: nothing was changed.',
  movedOn: 'Something was changed since the plan was made.',
  again: 'Plan again',
};

export type SettingsTexts = typeof settingsEn;
