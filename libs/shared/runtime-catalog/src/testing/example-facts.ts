import type { ModelFacts } from '../runtime-kind.js';
import {
  anthropicFacts,
  compatibleFacts,
  geminiFacts,
  llamacppFacts,
  lmstudioFacts,
  ollamaFacts,
  openaiFacts,
  sglangFacts,
  tgiFacts,
  vllmFacts,
} from './facts.js';

/** Kind → facts of a model that heeds every parameter which the kind knows. */
export const exampleFacts: Readonly<Record<string, ModelFacts>> = {
  ollama: ollamaFacts({ capabilities: ['completion', 'thinking'] }),
  vllm: vllmFacts(),
  llamacpp: llamacppFacts(),
  tgi: tgiFacts(),
  sglang: sglangFacts(),
  lmstudio: lmstudioFacts(),
  openai: openaiFacts(),
  'openai-compatible': compatibleFacts(),
  anthropic: anthropicFacts(),
  gemini: geminiFacts(),
};

export const exampleOf = (kind: string): ModelFacts => {
  const facts = exampleFacts[kind];
  if (facts === undefined) throw new Error(`testing/example-facts.ts has no example of ${kind}`);
  return facts;
};
