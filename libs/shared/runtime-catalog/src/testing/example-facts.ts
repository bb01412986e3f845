import type { ModelFacts } from '../runtime-kind.js';
import {
  compatibleFacts,
  geminiFacts,
  llamacppFacts,
  lmstudioFacts,
  ollamaFacts,
  sglangFacts,
  tgiFacts,
  unknownFacts,
  vllmFacts,
} from './facts.js';

/** Kinds that heed every parameter which they know only of a model of which more is known than its name. */
const exampleFacts: Readonly<Record<string, ModelFacts>> = {
  ollama: ollamaFacts({ capabilities: ['completion', 'thinking'] }),
  vllm: vllmFacts(),
  llamacpp: llamacppFacts(),
  tgi: tgiFacts(),
  sglang: sglangFacts(),
  lmstudio: lmstudioFacts(),
  'openai-compatible': compatibleFacts(),
  gemini: geminiFacts(),
};

/** Facts of a model that heeds every parameter which the kind knows. */
export const exampleOf = (kind: string): ModelFacts => exampleFacts[kind] ?? unknownFacts(kind);
