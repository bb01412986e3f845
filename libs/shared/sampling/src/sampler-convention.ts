import type { PenaltyScope } from './penalties.js';

export const samplerNames = ['top_k', 'typical_p', 'top_p', 'min_p', 'temperature'] as const;
export type SamplerName = (typeof samplerNames)[number];

/** In which order an engine samples, after the penalties, and what its penalties look at. */
export interface SamplerConvention {
  readonly order: readonly SamplerName[];
  readonly penaltyScope: PenaltyScope;
}

/** llama.cpp and, with it, Ollama cut the untempered distribution and apply the temperature last. */
const llamacpp: SamplerConvention = {
  order: ['top_k', 'typical_p', 'top_p', 'min_p', 'temperature'],
  penaltyScope: 'window',
};

/** vLLM applies the temperature first, so its cuts depend on it; it has no typical sampling. */
const vllm: SamplerConvention = {
  order: ['temperature', 'min_p', 'top_k', 'top_p'],
  penaltyScope: 'generated',
};

export const samplerConventions = { llamacpp, vllm } as const;
