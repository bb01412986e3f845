import type { GenerationSettings } from '../generation/generation-settings.js';
import { readPrompt } from '../generation/prompt.js';
import type { Prompt } from '../generation/prompt.js';
import { isRecord } from '../http/is-record.js';
import { roomFor } from './context-window.js';
import { settingsFrom } from './generation-settings.js';
import { readKeepAlive } from './keep-alive.js';
import type { LoadedModels } from './loaded-models.js';
import { readAlternatives } from './logprobs.js';
import { modelNotFound, ollamaError, wrongFieldType } from './ollama-error.js';
import { contextLength, findOllamaModel } from './ollama-model.js';
import type { OllamaModel } from './ollama-model.js';
import { builtInOptions, readOptions } from './ollama-options.js';

const smallestContext = 4;

export interface OllamaGeneration {
  readonly model: OllamaModel;
  readonly prompt: Prompt;
  readonly settings: GenerationSettings;
}

/**
 * From a request to what is to be generated: finds and "loads" the model, lays the request's options over the model's own
 * over the built-in ones.
 *
 * @param route as Ollama names it in its messages
 * @throws HttpAnswer 400, 404 or 500, as Ollama would
 */
export function prepareGeneration(
  route: 'generate' | 'chat',
  body: Readonly<Record<string, unknown>>,
  text: string,
  loaded: LoadedModels,
): OllamaGeneration {
  const model = requireModel(body['model']);
  if (model.role === 'embedding') throw ollamaError(400, `"${model.name}" does not support ${route}`);
  if (model.role === 'broken') throw ollamaError(500, `unable to load model: ${model.name}`);
  refuseUnsupported(model, body);

  const requested = body['options'] ?? {};
  if (!isRecord(requested)) throw wrongFieldType('options', requested, 'map[string]interface {}');
  const options = { ...builtInOptions, ...readOptions(model.parameters), ...readOptions(requested) };
  const window = Math.min(contextLength, Math.max(smallestContext, options.num_ctx));
  const prompt = readPrompt(model.source.languageModel, text, window);
  const sampling = settingsFrom({ ...options, num_ctx: window });
  const maxTokens = Math.min(sampling.maxTokens, roomFor(body, text, prompt, window));
  const settings = { ...sampling, maxTokens, alternatives: readAlternatives(body) };
  loaded.use(model, window, readKeepAlive(body['keep_alive']));
  return { model, prompt, settings };
}

/** @throws HttpAnswer 400 without a name, 404 for one that is not there */
export function requireModel(name: unknown): OllamaModel {
  if (name === undefined || name === '') throw ollamaError(400, 'model is required');
  if (typeof name !== 'string') throw wrongFieldType('model', name, 'string');
  const model = findOllamaModel(name);
  if (model === undefined) throw modelNotFound(name);
  return model;
}

/** What would change the answer and cannot be done is refused, not passed over in silence. */
function refuseUnsupported({ name }: OllamaModel, body: Readonly<Record<string, unknown>>): void {
  const { think, tools, format } = body;
  if (think !== undefined && think !== null && think !== false) {
    throw ollamaError(400, `"${name}" does not support thinking`);
  }
  if (Array.isArray(tools) && tools.length > 0) throw ollamaError(400, `"${name}" does not support tools`);
  if (format !== undefined && format !== null && format !== '') {
    throw ollamaError(400, `the demo runtime does not support format`);
  }
}
