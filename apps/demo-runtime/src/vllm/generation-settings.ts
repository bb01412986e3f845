import { samplerConventions } from '@kamerton/sampling';
import type { GenerationSettings } from '../generation/generation-settings.js';
import { greedyBelow } from './check-ranges.js';
import type { RequestFields } from './request-fields.js';
import type { VllmModel } from './vllm-model.js';

/** vLLM lifts smaller ones that are not greedy to it: half-precision logits would overflow. */
const smallestTemperature = 0.01;
const int64 = 64;

/**
 * One set of settings per choice: what the request says, else the model's generation config, else the neutral value.
 *
 * @param room tokens left after the prompt
 * @param defaultMaxTokens what the route takes when the request names no limit
 */
export function settingsFrom(
  { numbers, flags, stop }: RequestFields,
  { generationConfig }: VllmModel,
  room: number,
  defaultMaxTokens: number,
): readonly GenerationSettings[] {
  const maxTokens = numbers.max_completion_tokens ?? numbers.max_tokens ?? defaultMaxTokens;
  const settings: Omit<GenerationSettings, 'seed'> = {
    sampling: {
      temperature: liftTemperature(numbers.temperature ?? generationConfig.temperature ?? 1),
      top_k: numbers.top_k ?? generationConfig.top_k ?? 0,
      top_p: numbers.top_p ?? 1,
      min_p: numbers.min_p ?? 0,
      typical_p: 1,
      repetition_penalty: numbers.repetition_penalty ?? 1,
      repetition_window: -1,
      presence_penalty: numbers.presence_penalty ?? 0,
      frequency_penalty: numbers.frequency_penalty ?? 0,
    },
    convention: samplerConventions.vllm,
    maxTokens: Math.min(maxTokens, room),
    minTokens: numbers.min_tokens ?? 0,
    ignoreEnd: flags.ignore_eos ?? false,
    stop,
    includeStop: flags.include_stop_str_in_output ?? false,
    alternatives: null,
  };
  const seed = readSeed(numbers.seed);
  return Array.from({ length: numbers.n ?? 1 }, (_, choice) => ({
    ...settings,
    seed: seed === null ? null : BigInt.asIntN(int64, seed + BigInt(choice)),
  }));
}

function readSeed(seed: number | undefined): bigint | null {
  return seed === undefined || seed === -1 ? null : BigInt(seed);
}

function liftTemperature(temperature: number): number {
  return temperature < greedyBelow ? 0 : Math.max(smallestTemperature, temperature);
}
