import type { PluralForms } from '@kamerton/parameter-schema';

const overrides: PluralForms = { one: 'override', other: 'overrides' };
const models: PluralForms = { one: 'model', other: 'models' };

export const listEn = {
  models: 'Models',
  openList: 'Models',
  closeList: 'Close the list',
  search: 'Filter models',
  searchHint: 'Filter models  /',
  reload: 'Load the list again',
  loading: 'Loading the models …',
  demo: 'demo',
  loaded: 'loaded',
  drifted: 'something moved beneath',
  onlyDrifted: (count: string) => `${count} moved beneath`,
  tuneAll: (runtime: string) => `Tune all models of ${runtime}`,
  overrides,
  modelCount: models,
  status: { up: 'up', down: 'down', unknown: 'not seen yet' },
  disabled: 'disabled',
  context: (tokens: string) => `context ${tokens}`,
  showAll: (count: string) => `Show all ${count}`,
  noMatch: (query: string) => `No model matches “${query}”.`,
  noModels: 'No models here.',
  staleSchema: 'last known schema',
  chooseTitle: 'Choose a model',
  choose: 'Pick a model from the list to see what it accepts and what it is set to.',
  emptyTitle: 'No runtime found yet',
  empty:
    'Kamerton tunes models on inference servers such as Ollama or vLLM. Start one on this machine, or name yours in KAMERTON_RUNTIMES, then load the list again.',
};

export type ListTexts = typeof listEn;
