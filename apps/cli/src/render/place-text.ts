import type { SetPlace } from '@kamerton/contract';

/** An override set as people name it: `llama3:8b on ollama, profile terse`. */
export function placeText({ runtime, model, profile }: SetPlace): string {
  if (model === null) return `all models on ${runtime}`;
  return profile === null ? `${model} on ${runtime}` : `${model} on ${runtime}, profile ${profile}`;
}
