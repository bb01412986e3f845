import { describeDetails, sizeOf } from './model-description.js';
import { digestOf } from './ollama-model.js';
import type { OllamaModel } from './ollama-model.js';

interface Loading {
  readonly model: OllamaModel;
  readonly contextLength: number;
  /** Milliseconds since 1970; Infinity = never. */
  readonly expiresAt: number;
}

/** "Never" as Ollama shows it: a date that nobody lives to see. */
const farAway = Date.parse('2318-01-01T00:00:00Z');

/** Keeps the books of what a real Ollama would hold in memory. */
export class LoadedModels {
  readonly #loadings = new Map<string, Loading>();

  /** @param keepAlive in milliseconds; 0 unloads */
  use(model: OllamaModel, contextLength: number, keepAlive: number): void {
    this.#loadings.delete(model.name);
    if (keepAlive > 0) this.#loadings.set(model.name, { model, contextLength, expiresAt: Date.now() + keepAlive });
  }

  /** The answer of `GET /api/ps`. */
  list() {
    const loaded = [...this.#loadings.values()].filter(({ expiresAt }) => expiresAt > Date.now());
    return {
      models: loaded.map(({ model, contextLength, expiresAt }) => ({
        name: model.name,
        model: model.name,
        size: sizeOf(model),
        digest: digestOf(model),
        details: describeDetails(model),
        expires_at: new Date(Math.min(expiresAt, farAway)).toISOString(),
        size_vram: 0,
        context_length: contextLength,
      })),
    };
  }
}
