import type { ModelFacts } from '../runtime-kind.js';

/** Ollama's built-in default: unknown for models that it merely passes on to another server. */
export const builtIn = <Value>(facts: ModelFacts, value: Value): { readonly default?: Value } =>
  facts.engine === 'remote' ? {} : { default: value };

export const builtInOptions = 'Ollama api/types.go : DefaultOptions';
