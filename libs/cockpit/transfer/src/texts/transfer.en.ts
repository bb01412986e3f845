import type { CopyFate, SettingsFormat } from '@kamerton/contract';
import type { PluralForms } from '@kamerton/parameter-schema';

const values: PluralForms = { one: 'value arrives', other: 'values arrive' };
const unread: PluralForms = { one: 'line was left out', other: 'lines were left out' };
const fates: Readonly<Record<CopyFate, string>> = {
  exact: 'exact',
  approximated: 'approximated',
  impossible: 'impossible here',
  out_of_range: 'out of range here',
  unknown_there: 'unknown here',
  another_meaning: 'means something else here',
};
const fatesInFormat: Readonly<Record<CopyFate, string>> = {
  exact: 'exact',
  approximated: 'approximated',
  impossible: 'impossible there',
  out_of_range: 'out of range there',
  unknown_there: 'unknown there',
  another_meaning: 'means something else there',
};
const formats: Readonly<Record<SettingsFormat, string>> = {
  modelfile: 'Ollama Modelfile',
  generation_config: 'Hugging Face generation_config.json',
  vllm: 'vLLM --override-generation-config',
  llamacpp: 'llama.cpp flags',
  openai: 'OpenAI request body',
};

export const transferEn = {
  title: (name: string) => `Import and export: ${name}`,
  titleProfile: (name: string, profile: string) => `Import and export: ${name} · ${profile}`,
  toTuning: 'Back to tuning',
  toHistory: 'History',
  directions: 'Direction',
  bringIn: 'Bring values in',
  takeOut: 'Export',
  sources: 'Where the values come from',
  preset: 'A preset',
  model: 'Another model',
  file: 'A file',
  mode: 'What is here already',
  merge: 'keep the rest',
  replace: 'replace everything',
  modeHint: 'The rest is whatever does not arrive from the source. Policies stay in both.',
  choosePreset: 'Preset',
  shipped: 'shipped',
  chooseModel: 'Model',
  chooseProfile: 'Profile',
  ownSet: 'the model’s own values',
  pick: '– choose –',
  format: 'Format',
  recognised: (format: string) => `Recognised: ${format}`,
  unrecognised: 'The format was not recognised; choose it.',
  fileText: 'Text of the file',
  loading: 'Loading …',
  arriving: values,
  nothingToBring: 'The source sets nothing that could be brought over.',
  report: 'What arrives',
  columns: { take: 'Take', parameter: 'Parameter', fate: 'Arrives', change: 'There → here', reason: 'Why' },
  takeOf: (label: string) => `Take ${label}`,
  nothing: 'nothing',
  fates,
  fatesInFormat,
  unread,
  line: (line: string) => `line ${line}`,
  noneTaken: 'Nothing is ticked, so there is nothing to apply.',
  apply: 'Apply',
  applied: (version: number) => `Applied: version ${version}.`,
  formats,
  losses: 'What the format cannot carry as it is',
  lossColumns: { value: 'Value', there: 'In the file' },
  noLosses: 'Everything is carried exactly.',
  exportIntro: 'The overrides of this set as they are in effect, without what the runtime does by itself.',
  saveAsPreset: 'Save as a preset',
};

export type TransferTexts = typeof transferEn;
