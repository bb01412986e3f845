import type { Terms } from './terms.js';

export const englishTerms: Terms = {
  specialMeanings: {
    unlimited: 'unlimited',
    off: 'off',
    random: 'random',
    automatic: 'automatic',
    greedy: 'greedy',
    forever: 'forever',
    fill_context: 'until the context is full',
  },
  groups: {
    sampling: 'Sampling',
    length: 'Length',
    penalties: 'Penalties',
    reasoning: 'Reasoning',
    output: 'Output',
    loading: 'Loading',
  },
  scopes: {
    request: 'sent with each request',
    load: 'changing it reloads the model',
  },
  units: {
    tokens: { one: 'tok', other: 'tok' },
    seconds: { one: 's', other: 's' },
    layers: { one: 'layer', other: 'layers' },
    threads: { one: 'thread', other: 'threads' },
  },
  factSources: {
    runtime_live: 'told by the running runtime',
    model_file: 'model file',
    model_family: 'model family',
    runtime_catalog: 'catalogue for this runtime version',
    platform: 'platform setting',
  },
  valueSources: {
    runtime_catalog: 'runtime default',
    runtime_live: 'running runtime',
    model_file: 'model file',
    runtime_override: 'override · runtime',
    model_override: 'override · model',
    profile_override: 'override · profile',
    request: 'request',
    policy: 'policy',
    unknown: 'unknown',
  },
  outcomes: {
    clamped: 'clamped',
    dropped: 'dropped',
    rejected: 'rejected',
  },
};
