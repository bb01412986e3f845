import { samplerConventions } from '@kamerton/sampling';
import type { GenerationSettings } from '../generation/generation-settings.js';
import { ollamaError } from './ollama-error.js';
import type { OllamaOptions } from './ollama-options.js';

/** Ollama caps an open-ended answer at so many times the context. */
const openEndedContexts = 10;

/**
 * Options as the engine for GGUF models takes them: soft limits clamp without a word, the penalty window is a hard one.
 *
 * @throws HttpAnswer 400
 */
export function settingsFrom(options: OllamaOptions): Omit<GenerationSettings, 'alternatives'> {
  if (options.repeat_last_n < 0) {
    throw ollamaError(400, `repeat_last_n must be at least 0, got ${options.repeat_last_n}`);
  }
  const openEnded = openEndedContexts * options.num_ctx;
  return {
    sampling: {
      temperature: Math.max(0, options.temperature),
      top_k: Math.max(0, options.top_k),
      top_p: clampToUnit(options.top_p),
      min_p: clampToUnit(options.min_p),
      typical_p: options.typical_p > 0 ? options.typical_p : 1,
      repetition_penalty: options.repeat_penalty > 0 ? options.repeat_penalty : 1,
      repetition_window: options.repeat_last_n,
      presence_penalty: options.presence_penalty,
      frequency_penalty: options.frequency_penalty,
    },
    convention: samplerConventions.llamacpp,
    // 0 does not survive the way of a rendered prompt to the engine, so it means open-ended as well.
    maxTokens: options.num_predict > 0 ? Math.min(options.num_predict, openEnded) : openEnded,
    minTokens: 0,
    ignoreEnd: false,
    stop: options.stop.filter((stop) => stop !== ''),
    includeStop: false,
    seed: options.seed === -1 ? null : BigInt(options.seed),
  };
}

function clampToUnit(value: number): number {
  return Math.min(1, Math.max(0, value));
}
